package io.m365connector.tools;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.delegation.GraphSession;
import io.m365connector.delegation.OnBehalfOf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool by one admitted caller. However many Graph calls it makes, the caller's token
 * is exchanged once, when first needed; closing the call forgets the Graph token.
 */
public final class ToolCall implements AutoCloseable {

  private final AdmittedCaller admitted;
  private final OnBehalfOf onBehalfOf;
  private final String requestId;
  private final Instant now;
  private final Instant deadline;
  private final ReentrantLock exchanging = new ReentrantLock();
  private @Nullable GraphSession session;

  public ToolCall(
      AdmittedCaller admitted, OnBehalfOf onBehalfOf, String requestId, Instant deadline) {
    this(admitted, onBehalfOf, requestId, Instant.now(), deadline);
  }

  /** A call at another time than this moment's. */
  public ToolCall(
      AdmittedCaller admitted,
      OnBehalfOf onBehalfOf,
      String requestId,
      Instant now,
      Instant deadline) {
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.admitted = admitted;
    this.onBehalfOf = onBehalfOf;
    this.requestId = requestId;
    this.deadline = deadline;
  }

  public AdmittedCaller admitted() {
    return admitted;
  }

  /** The id under which this request stands in logs and errors. */
  public String requestId() {
    return requestId;
  }

  /** What "now", "today" and the like mean throughout the call; whole seconds. */
  public Instant now() {
    return now;
  }

  /** When an answer is no longer of use to the client. */
  public Instant deadline() {
    return deadline;
  }

  /**
   * The right to read Graph as the caller.
   *
   * @throws io.m365connector.delegation.DelegationFailed when Entra refuses
   */
  public GraphSession graph() {
    exchanging.lock();
    try {
      GraphSession current = session;
      if (current == null) {
        current = onBehalfOf.exchange(admitted);
        session = current;
      }
      return current;
    } finally {
      exchanging.unlock();
    }
  }

  @Override
  public void close() {
    exchanging.lock();
    try {
      if (session != null) {
        session.close();
      }
    } finally {
      exchanging.unlock();
    }
  }
}
