package io.m365connector.graph;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Graph did not give what was asked for. */
public final class GraphException extends CodedException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String graphCode;
  private final transient @Nullable Duration retryAfter;
  private String clientRequestId = "";

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

  /** The read was not even tried: too many others are under way. */
  static GraphException busy(Duration retryAfter) {
    return new GraphException(Code.GRAPH_THROTTLED, 0, "", retryAfter, null);
  }

  /** Graph answered with something that is not what it documents. */
  public static GraphException malformed(@Nullable Throwable cause) {
    return new GraphException(Code.GRAPH_MALFORMED, 0, "", null, cause);
  }

  GraphException during(String requestId) {
    if (clientRequestId.isEmpty()) {
      clientRequestId = requestId;
    }
    return this;
  }

  /** This, as the failure of that other's call. */
  public GraphException sameCallAs(GraphException other) {
    return during(other.clientRequestId);
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

  /** The id under which Microsoft logged the call; empty when no call was made. */
  public String clientRequestId() {
    return clientRequestId;
  }

  /** Whether this says something about Graph's health, and nothing about what was asked. */
  boolean saysAway() {
    return connectionLost() || status >= 500 && status != 501;
  }

  boolean connectionLost() {
    return code() == Code.GRAPH_UNAVAILABLE && getCause() instanceof IOException;
  }
}
