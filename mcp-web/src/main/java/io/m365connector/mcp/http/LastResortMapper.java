package io.m365connector.mcp.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Whatever else is thrown: 500 and nothing about it, neither to the client nor its text to a log.
 */
@Provider
public class LastResortMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(LastResortMapper.class.getName());
  private static final int STATUS = 500;

  @Override
  public Response toResponse(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.log(
        Level.ERROR,
        "Unexpected {0} at {1}",
        failure.getClass().getName(),
        trace.length == 0 ? "?" : trace[0]);
    return Response.status(STATUS)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(PlainErrors.body(STATUS, Statuses.text(STATUS)))
        .build();
  }
}
