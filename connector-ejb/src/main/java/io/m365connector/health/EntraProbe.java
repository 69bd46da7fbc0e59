package io.m365connector.health;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.HealthSettings;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Entra's OpenID configuration: a few kilobytes that need no token. */
final class EntraProbe implements Probe {

  private final Upstream upstream;
  private final URI source;
  private final Duration timeout;

  EntraProbe(Upstream upstream, ConnectorConfig config, HealthSettings settings) {
    this.upstream = upstream;
    this.source =
        URI.create(config.entraUrl() + "/organizations/v2.0/.well-known/openid-configuration");
    this.timeout = settings.timeout();
  }

  @Override
  public String name() {
    return "entra";
  }

  @Override
  public String remedy() {
    return "Operator: check egress, proxy and DNS from this node to the login host, then"
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
      if (status != 200) {
        throw new ProbeFailed("answers with status " + status);
      }
    } catch (IOException e) {
      throw new ProbeFailed(Reach.problem(e));
    }
  }
}
