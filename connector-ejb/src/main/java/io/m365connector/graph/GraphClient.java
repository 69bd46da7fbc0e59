package io.m365connector.graph;

import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.GraphSession;
import io.m365connector.graph.rest.GraphApi;
import io.m365connector.graph.rest.GraphErrors;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.upstream.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Reads Graph as one caller. Shared by all requests: it keeps connections, never a token. */
@ApplicationScoped
public class GraphClient {

  private static final long CONNECT_SECONDS = 3;
  private static final long READ_SECONDS = 20;

  private final GraphApi api;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected GraphClient() {
    this.api = null;
  }

  @Inject
  public GraphClient(ConnectorConfig config) {
    this.api =
        RestClientBuilder.newBuilder()
            .baseUri(config.graphUrl())
            .sslContext(Trust.context(config.trustStore()))
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            .followRedirects(false)
            .register(GraphErrors.class)
            .build(GraphApi.class);
  }

  /**
   * Makes one read.
   *
   * @param operation the call of {@link GraphApi}, given the headers that carry the caller's token
   * @throws GraphException when Graph refuses, does not answer or answers unreadably
   */
  public <T> T read(GraphSession session, BiFunction<GraphApi, GraphHeaders, T> operation) {
    GraphHeaders headers = new GraphHeaders(session, UUID.randomUUID());
    try {
      return operation.apply(api, headers);
    } catch (ProcessingException e) {
      Code code =
          e.getCause() instanceof java.io.IOException
              ? Code.GRAPH_UNAVAILABLE
              : Code.GRAPH_MALFORMED;
      throw new GraphException(code, 0, "", null, e);
    }
  }
}
