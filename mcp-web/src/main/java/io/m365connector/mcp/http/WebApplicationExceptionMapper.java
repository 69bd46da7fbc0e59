package io.m365connector.mcp.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What Jakarta REST refuses by itself (no such path, wrong method), as JSON. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException refusal) {
    int status = refusal.getResponse().getStatus();
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(PlainErrors.body(status, Statuses.text(status)));
    if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      answer.header(HttpHeaders.ALLOW, allow(refusal));
    }
    return answer.build();
  }

  private static String allow(WebApplicationException refusal) {
    String allowed = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed != null && allowed.contains("GET") ? "GET, OPTIONS" : "POST, OPTIONS";
  }
}
