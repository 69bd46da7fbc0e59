package io.m365connector.sandbox.entra;

/**
 * A token that Graph does not take. Graph answers {@link #status()} with {@link #code()} as {@code
 * error.code} and the message as {@code error.message}.
 */
public final class GraphTokenRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  GraphTokenRefused(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** Such as {@code InvalidAuthenticationToken}. */
  public String code() {
    return code;
  }
}
