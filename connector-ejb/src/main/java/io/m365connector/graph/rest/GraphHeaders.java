package io.m365connector.graph.rest;

import io.m365connector.delegation.GraphSession;
import io.m365connector.graph.NextLink;
import jakarta.ws.rs.HeaderParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The headers of every Graph call: the caller's token, the call's id, and what is preferred. */
public class GraphHeaders {

  private static final String IMMUTABLE_IDS = "IdType=\"ImmutableId\"";

  private final GraphSession session;

  @HeaderParam("Authorization")
  final String authorization;

  /** Graph writes this id into its own logs. */
  @HeaderParam("client-request-id")
  final String clientRequestId;

  /** Ids stay valid when a message moves. */
  @HeaderParam("Prefer")
  final String prefer;

  /** Graph, "Advanced query capabilities": what a search in the directory needs. */
  @HeaderParam("ConsistencyLevel")
  final @Nullable String consistencyLevel;

  @HeaderParam(FollowLink.HEADER)
  final @Nullable String nextLink;

  public GraphHeaders(GraphSession session) {
    this(session, UUID.randomUUID().toString(), IMMUTABLE_IDS, null, null);
  }

  private GraphHeaders(
      GraphSession session,
      String clientRequestId,
      String prefer,
      @Nullable String consistencyLevel,
      @Nullable String nextLink) {
    this.session = session;
    this.clientRequestId = clientRequestId;
    this.authorization = "Bearer " + session.reveal();
    this.prefer = prefer;
    this.consistencyLevel = consistencyLevel;
    this.nextLink = nextLink;
  }

  /** The same with one more preference. */
  public GraphHeaders preferring(String preference) {
    return new GraphHeaders(
        session, clientRequestId, prefer + ", " + preference, consistencyLevel, nextLink);
  }

  /** The same for a search in the directory. */
  public GraphHeaders eventually() {
    return new GraphHeaders(session, clientRequestId, prefer, "eventual", nextLink);
  }

  /** The same for a further page; null is the first page. */
  public GraphHeaders at(@Nullable NextLink link) {
    return new GraphHeaders(
        session,
        clientRequestId,
        prefer,
        consistencyLevel,
        link == null ? null : link.pathAndQuery());
  }

  /** The same for another try, which is another call with an id of its own. */
  public GraphHeaders renewed() {
    return new GraphHeaders(
        session, UUID.randomUUID().toString(), prefer, consistencyLevel, nextLink);
  }

  public String clientRequestId() {
    return clientRequestId;
  }

  @Override
  public String toString() {
    return "GraphHeaders[client-request-id=" + clientRequestId + "]";
  }
}
