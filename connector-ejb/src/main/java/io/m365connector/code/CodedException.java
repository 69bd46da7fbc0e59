package io.m365connector.code;

import org.jspecify.annotations.Nullable;

/**
 * A failure with a {@link Code}. The message is the code's own text and safe for a client; the
 * detail is for the operator's log only and must not hold a token or content either.
 */
public abstract class CodedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final @Nullable String detail;

  protected CodedException(Code code, @Nullable String detail, @Nullable Throwable cause) {
    super(code.what(), cause);
    this.code = code;
    this.detail = detail;
  }

  protected CodedException(Code code, @Nullable String detail) {
    this(code, detail, null);
  }

  public final Code code() {
    return code;
  }

  /** More about this one case, for the operator; never shown to a client. */
  public final @Nullable String detail() {
    return detail;
  }
}
