package io.m365connector.health;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.HealthSettings;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Graph without a token: being asked for one (401) is the cheapest sign that it is there. */
final class GraphProbe implements Probe {

  private static final int UNAUTHORIZED = 401;

  private final Upstream upstream;
  private final URI source;
  private final Duration timeout;

  GraphProbe(Upstream upstream, ConnectorConfig config, HealthSettings settings) {
    this.upstream = upstream;
    this.source = URI.create(config.graphUrl() + "/v1.0/me");
    this.timeout = settings.timeout();
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public String remedy() {
    return "Operator: check egress, proxy and DNS from this node to the Graph host, then"
        + " Microsoft's service health. Calls work again by themselves.";
  }

  @Override
  public boolean upstream() {
    return true;
  }

  @Override
  public void look() throws ProbeFailed {
    HttpRequest request = HttpRequest.newBuilder(source).timeout(timeout).GET().build();
    try {
      int status = upstream.send(request).status();
      if (status != UNAUTHORIZED) {
        throw new ProbeFailed("answers with status " + status + " where it should ask for a token");
      }
    } catch (IOException e) {
      throw new ProbeFailed(Reach.problem(e));
    }
  }
}
