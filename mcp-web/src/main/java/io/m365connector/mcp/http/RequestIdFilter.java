package io.m365connector.mcp.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Gives each request the id under which it stands in logs and error texts, and each answer the
 * headers that hold for all of them. The client's own ids are not taken over: two requests must
 * never share one.
 */
public class RequestIdFilter extends HttpFilter {

  /** The request attribute that holds the id. */
  public static final String REQUEST_ID = "io.m365connector.RequestId";

  static final String HEADER = "X-Request-Id";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = UUID.randomUUID().toString();
    request.setAttribute(REQUEST_ID, id);
    response.setHeader(HEADER, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (!Cors.isPublic(request)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
