package io.m365connector.graph.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Lets Graph send its answers packed, and unpacks them. It stands in front of {@link BoundedBody},
 * which so counts what comes out: a small answer that unpacks without end is cut all the same.
 */
@Priority(Priorities.ENTITY_CODER)
public class Gzip implements ClientRequestFilter, ReaderInterceptor {

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle("Accept-Encoding", "gzip");
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    String encoding = context.getHeaders().getFirst("Content-Encoding");
    if ("gzip".equalsIgnoreCase(encoding)) {
      context.setInputStream(new GZIPInputStream(context.getInputStream()));
      context.getHeaders().remove("Content-Encoding");
      context.getHeaders().remove("Content-Length");
    }
    return context.proceed();
  }
}
