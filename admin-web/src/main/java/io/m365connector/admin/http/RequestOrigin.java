package io.m365connector.admin.http;

import io.m365connector.audit.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Tells the audit trail where a change comes from; error pages show the same request id. */
@WebFilter("/*")
public class RequestOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The request's id as an attribute. */
  public static final String ID = "requestId";

  @Inject private Origin origin;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public RequestOrigin() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = UUID.randomUUID().toString();
    request.setAttribute(ID, id);
    response.setHeader("X-Request-Id", id);
    String ip = request.getRemoteAddr();
    origin.set(ip == null ? "" : ip.substring(0, Math.min(45, ip.length())), id);
    chain.doFilter(request, response);
  }
}
