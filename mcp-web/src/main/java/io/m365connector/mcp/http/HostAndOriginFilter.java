package io.m365connector.mcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * The first look at a request: is it meant for this server (else 421), and may the page behind it
 * call (else 403)? A preflight ends here with 204 (MCP, Streamable HTTP, "Security").
 */
public class HostAndOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int MISDIRECTED = 421;

  private static final String METRICS = "/metrics";

  private final transient KnownNames names;

  @Inject
  public HostAndOriginFilter(KnownNames names) {
    this.names = names;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isForUs(request)) {
      PlainErrors.write(response, MISDIRECTED, "This server is not the host that was asked for.");
      return;
    }
    List<String> origins = Collections.list(request.getHeaders("Origin"));
    if (Cors.isPublic(request)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
    } else if (!origins.isEmpty()) {
      if (origins.size() > 1 || !names.mayCall(origins.get(0))) {
        PlainErrors.write(
            response, HttpServletResponse.SC_FORBIDDEN, "This web origin may not call.");
        return;
      }
      Cors.allow(response, origins.get(0));
    }
    if ("OPTIONS".equals(request.getMethod())) {
      Cors.preflight(response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** HTTP/2 has {@code :authority} instead of a Host header; the container's name stands for it. */
  private boolean isForUs(HttpServletRequest request) {
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    if (METRICS.equals(request.getServletPath())) {
      // Prometheus comes by the node's address; the endpoint decides by who asks, not by name.
      return true;
    }
    return hosts.size() <= 1
        && hosts.stream().allMatch(names::isOurs)
        && names.isOurs(bracketed(request.getServerName()));
  }

  private static String bracketed(String name) {
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
