package io.m365connector.sandbox.control;

import io.m365connector.sandbox.entra.Entra;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.Router;

/** The endpoints under {@code /control/}. */
public final class Control implements Handler {
  private final Entra entra;
  private final Router router;

  public Control(Entra entra) {
    this.entra = entra;
    router =
        new Router(request -> Response.text(404, "Not Found"))
            .get("/control/health", request -> Response.text(200, "ready\n"))
            .get("/control/token", this::goodToken)
            .post("/control/token", this::orderedToken)
            .post("/control/reset", this::reset);
  }

  @Override
  public Response handle(Request request) throws Exception {
    if (!request.loopback()) {
      return Response.text(403, "Only from this machine");
    }
    try {
      return router.handle(request);
    } catch (IllegalArgumentException wrong) {
      return Response.text(400, wrong.getMessage() + "\n");
    }
  }

  private Response goodToken(Request request) {
    var order = Json.object();
    request
        .query()
        .names()
        .forEach(name -> order.put(name, request.query().first(name).orElse("")));
    return Response.text(200, entra.forge().make(order) + "\n");
  }

  private Response orderedToken(Request request) {
    return Response.json(
        200, Json.object().put("access_token", entra.forge().make(Json.parse(request.body()))));
  }

  private Response reset(Request request) {
    entra.reset();
    return Response.empty(204);
  }
}
