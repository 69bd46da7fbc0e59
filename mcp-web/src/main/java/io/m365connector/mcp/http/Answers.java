package io.m365connector.mcp.http;

import io.m365connector.mcp.dispatch.Answer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An {@link Answer} as an HTTP response. */
final class Answers {

  static final String SESSION = "Mcp-Session-Id";

  private static final int BUSY = 503;
  private static final String A_MOMENT = "1";

  private Answers() {}

  static Response response(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (answer.body().length > 0) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    answer.session().ifPresent(id -> response.header(SESSION, id));
    if (answer.status() == BUSY) {
      response.header("Retry-After", A_MOMENT);
    }
    return response.build();
  }
}
