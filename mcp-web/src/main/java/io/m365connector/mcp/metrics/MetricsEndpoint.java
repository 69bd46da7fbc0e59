package io.m365connector.mcp.metrics;

import io.m365connector.config.MetricsSettings;
import io.m365connector.config.Secret;
import io.m365connector.metrics.NodeMetrics;
import io.m365connector.metrics.Registry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * {@code GET /metrics}. With {@code CONNECTOR_METRICS_TOKEN} set, who sends it may read; without,
 * whoever comes directly from this machine or a private network. A request that came through a
 * proxy came from anywhere, so it does not count as private. Everybody else hears 404.
 */
@WebServlet(urlPatterns = "/metrics", loadOnStartup = 1)
public class MetricsEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SCHEME = "Bearer ";

  private final transient Registry registry;
  private final transient MetricsSettings settings;

  @Inject
  public MetricsEndpoint(Registry registry, NodeMetrics node, MetricsSettings settings) {
    this.registry = registry;
    this.settings = settings;
    node.publish();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!mayRead(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(registry.contentType());
    registry.write(response.getOutputStream());
  }

  private boolean mayRead(HttpServletRequest request) throws IOException {
    Optional<Secret> token = settings.token();
    if (token.isPresent()) {
      String sent = request.getHeader("Authorization");
      return sent != null
          && sent.startsWith(SCHEME)
          && MessageDigest.isEqual(
              sent.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
              token.get().reveal().getBytes(StandardCharsets.UTF_8));
    }
    if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
      return false;
    }
    // An address literal; no name is looked up.
    InetAddress from = InetAddress.getByName(request.getRemoteAddr());
    return from.isLoopbackAddress() || from.isSiteLocalAddress();
  }
}
