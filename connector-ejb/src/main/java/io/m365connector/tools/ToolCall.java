package io.m365connector.tools;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.delegation.GraphSession;
import io.m365connector.delegation.OnBehalfOf;
import io.m365connector.graph.GraphClient;
import io.m365connector.graph.GraphReads;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
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
        current = onBehalfOf.exchange(admitted, deadline);
        session = current;
      }
      return current;
    } finally {
      exchanging.unlock();
    }
  }

  /**
   * The reads of this call, when the tenant granted what they need.
   *
   * @param scopes delegated Graph permissions, all of them
   * @throws ToolFailed naming the first that is missing, with the consent link
   * @throws io.m365connector.delegation.DelegationFailed when Entra refuses
   */
  public GraphReads reads(GraphClient client, Set<String> scopes) {
    GraphSession granted = graph();
    for (String scope : scopes) {
      if (!GrantedScopes.covers(granted.scopes(), scope)) {
        throw missing(scope);
      }
    }
    return client.on(granted, deadline);
  }

  /** The refusal of a tool whose permission was not granted. */
  public ToolFailed missing(String scope) {
    return ToolFailed.missingScope(
        scope,
        "A tenant administrator can grant it: "
            + onBehalfOf.consentUrl(admitted.caller().tenant()));
  }

  /** What the tenant granted, once the caller's token has been exchanged. */
  public Optional<Set<String>> knownScopes() {
    exchanging.lock();
    try {
      return Optional.ofNullable(session).map(GraphSession::scopes);
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
