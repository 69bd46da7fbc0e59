package io.m365connector.mcp.http;

import io.m365connector.mcp.gate.BearerGate;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.protocol.TraceContext;
import io.m365connector.observation.Observation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a call needs of its HTTP request, taken while the container still holds it: the call itself
 * runs on another thread.
 */
record RequestHead(
    String requestId,
    String session,
    McpHeaders headers,
    boolean acceptsStream,
    Locale locale,
    TraceContext trace,
    Observation observation,
    long declaredLength,
    InputStream body) {

  private static final int MAX_SESSION = 64;

  static RequestHead of(HttpServletRequest request) throws IOException {
    Body.requireJson(name -> headers(request, name));
    return new RequestHead(
        String.valueOf(request.getAttribute(RequestIdFilter.REQUEST_ID)),
        session(request.getHeader(Answers.SESSION)),
        McpHeaders.from(Collections.list(request.getHeaderNames()), name -> headers(request, name)),
        Accepts.eventStream(headers(request, "Accept")),
        request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale(),
        TraceContext.of(request.getHeader("traceparent"), request.getHeader("tracestate")),
        request.getAttribute(BearerGate.OBSERVATION) instanceof Observation seen
            ? seen
            : Observation.current(),
        request.getContentLengthLong(),
        request.getInputStream());
  }

  /** Bounded, since it becomes a key. */
  private static String session(@Nullable String header) {
    return header == null || header.length() > MAX_SESSION ? "" : header;
  }

  private static List<String> headers(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }
}
