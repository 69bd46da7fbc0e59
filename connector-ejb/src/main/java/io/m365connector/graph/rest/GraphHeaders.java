package io.m365connector.graph.rest;

import io.m365connector.delegation.GraphSession;
import jakarta.ws.rs.HeaderParam;
import java.util.UUID;

/** The headers of every Graph call: the caller's token, the call's id, and what is preferred. */
public class GraphHeaders {

  @HeaderParam("Authorization")
  final String authorization;

  /** Graph writes this id into its own logs. */
  @HeaderParam("client-request-id")
  final String clientRequestId;

  /** Ids stay valid when a message moves; times are in UTC. */
  @HeaderParam("Prefer")
  final String prefer = "IdType=\"ImmutableId\"";

  public GraphHeaders(GraphSession session, UUID requestId) {
    this.authorization = "Bearer " + session.reveal();
    this.clientRequestId = requestId.toString();
  }

  @Override
  public String toString() {
    return "GraphHeaders[client-request-id=" + clientRequestId + "]";
  }
}
