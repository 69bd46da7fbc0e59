package io.m365connector.graph;

import io.m365connector.config.Capability;
import io.m365connector.config.Cloud;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.GraphSession;
import io.m365connector.graph.rest.BoundedBody;
import io.m365connector.graph.rest.FollowLink;
import io.m365connector.graph.rest.GraphApi;
import io.m365connector.graph.rest.GraphErrors;
import io.m365connector.graph.rest.Gzip;
import io.m365connector.graph.rest.PathSlashes;
import io.m365connector.limits.UpstreamGuard;
import io.m365connector.upstream.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Reads Graph as one caller. Shared by all requests: it keeps connections, gates and paces, never a
 * token.
 */
@ApplicationScoped
public class GraphClient {

  private static final long CONNECT_SECONDS = 3;
  private static final long READ_SECONDS = 20;
  private static final long CHECKOUT_SECONDS = 2;

  /** A connection remembers the last request that it carried, token included, while it lives. */
  private static final long CONNECTION_SECONDS = 30;

  /** Connections beyond those of the calls at a time, for content that is still being read. */
  private static final int STREAMS = 64;

  private final URI graph;
  private final Cloud cloud;
  private final GraphApi api;
  private final MailboxGate mailboxes = new MailboxGate();
  private final TeamsPace teams = new TeamsPace(System::nanoTime);
  private final Pause pause;
  private final UpstreamGuard guard;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected GraphClient() {
    this.graph = null;
    this.cloud = null;
    this.api = null;
    this.pause = null;
    this.guard = null;
  }

  @Inject
  public GraphClient(ConnectorConfig config, UpstreamGuard guard) {
    this(config, guard, Pause::real);
  }

  /** For tests: waits otherwise. */
  GraphClient(ConnectorConfig config, UpstreamGuard guard, Pause pause) {
    this.graph = config.graphUrl();
    this.cloud = config.cloud();
    this.api = rest(config, guard.width() + STREAMS);
    this.pause = pause;
    this.guard = guard;
  }

  private static GraphApi rest(ConnectorConfig config, int connections) {
    return RestClientBuilder.newBuilder()
        .baseUri(config.graphUrl())
        .sslContext(Trust.context(config.trustStore()))
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .followRedirects(false)
        // RESTEasy's own names; without them it keeps 50 connections and waits for one for ever.
        .property("resteasy.connectionPoolSize", connections)
        .property("resteasy.connectionTTL", List.of(CONNECTION_SECONDS, TimeUnit.SECONDS))
        .property("resteasy.connectionCheckoutTimeout", List.of(CHECKOUT_SECONDS, TimeUnit.SECONDS))
        .register(GraphErrors.class)
        .register(Gzip.class)
        .register(BoundedBody.class)
        .register(PathSlashes.class)
        .register(new FollowLink(config.graphUrl()))
        .build(GraphApi.class);
  }

  /** Whether Microsoft has that in the cloud that is read. */
  public boolean offers(Capability capability) {
    return cloud.offers(capability);
  }

  /**
   * The reads of one request.
   *
   * @param deadline after which no try is made any more
   */
  public GraphReads on(GraphSession session, Instant deadline) {
    return new GraphReads(
        graph, api, session, Clock.systemUTC(), deadline, mailboxes, teams, pause, guard);
  }
}
