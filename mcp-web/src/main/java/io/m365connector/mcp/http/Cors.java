package io.m365connector.mcp.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of cross-origin requests (Fetch standard, CORS protocol). No credentials, ever. */
final class Cors {

  private static final String METHODS = "POST, GET, DELETE, OPTIONS";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name,"
          + " Mcp-Session-Id, Last-Event-ID, traceparent, tracestate";
  private static final String EXPOSED =
      "WWW-Authenticate, Mcp-Session-Id, Retry-After, " + RequestIdFilter.HEADER;
  private static final String A_DAY = "86400";

  private Cors() {}

  /** Whether a path holds nothing but public metadata, open to every origin. */
  static boolean isPublic(HttpServletRequest request) {
    return path(request).startsWith("/.well-known/");
  }

  /** The path as the container understood it, decoded and normalized. */
  static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  static void allow(HttpServletResponse response, String origin) {
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    response.addHeader("Vary", "Origin");
  }

  /** Answers {@code OPTIONS}, which comes before any sign-in. */
  static void preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
    response.setHeader("Access-Control-Max-Age", A_DAY);
    response.setHeader("Allow", "POST, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
