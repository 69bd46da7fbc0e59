package io.m365connector.sandbox.graph.odata;

/**
 * An answer other than success, in Graph's terms: the status, {@code error.code} and {@code
 * error.message}.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String text;
  private final int retryAfterSeconds;

  public Refusal(int status, String code, String text) {
    this(status, code, text, 0);
  }

  public Refusal(int status, String code, String text, int retryAfterSeconds) {
    super(status + " " + code + ": " + text, null, false, false);
    this.status = status;
    this.code = code;
    this.text = text;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** 400 with the code most workloads use for a request they cannot read. */
  public static Refusal badRequest(String text) {
    return new Refusal(400, "BadRequest", text);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String text() {
    return text;
  }

  /** Seconds for {@code Retry-After}; 0 = no such header. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
