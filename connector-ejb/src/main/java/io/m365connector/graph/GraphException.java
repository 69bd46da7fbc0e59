package io.m365connector.graph;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Graph did not give what was asked for. */
public final class GraphException extends CodedException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String graphCode;
  private final transient @Nullable Duration retryAfter;

  /**
   * A refusal.
   *
   * @param status Graph's HTTP status, 0 when there was no answer
   * @param graphCode Graph's own error code, empty when it sent none
   */
  public GraphException(
      Code code,
      int status,
      String graphCode,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(code, "status " + status + " " + graphCode, cause);
    this.status = status;
    this.graphCode = graphCode;
    this.retryAfter = retryAfter;
  }

  public int status() {
    return status;
  }

  /** Graph's own code, such as {@code ErrorItemNotFound}; empty when it sent none. */
  public String graphCode() {
    return graphCode;
  }

  /** How long Graph asks to wait, if it said. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
