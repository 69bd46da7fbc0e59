package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.entra.Cloud;
import io.m365connector.sandbox.entra.Entra;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.Router;

/** The endpoints under {@code /control/}, and the observation of all the others. */
public final class Control implements Handler {
  private final Entra entra;
  private final Faults faults;
  private final Counters counters = new Counters();
  private final RequestLog log;
  private final Observation observation;
  private final Router router;
  private final boolean recording;

  /**
   * The controls of that cloud.
   *
   * @param recording whether requests are kept from the start
   */
  public Control(Entra entra, Cloud cloud, boolean recording) {
    this.entra = entra;
    this.recording = recording;
    faults = new Faults(entra.graphTokens());
    log = new RequestLog(recording);
    observation = new Observation(faults, counters, log);
    router =
        new AdministrationApi(entra.administration(), cloud)
            .on(new Router(request -> Response.text(404, "Not Found")))
            .get("/control/health", request -> Response.text(200, "ready\n"))
            .get("/control/token", this::goodToken)
            .post("/control/token", this::orderedToken)
            .get("/control/faults", request -> Response.json(200, faults.report()))
            .post("/control/faults", this::orderFaults)
            .delete("/control/faults", this::liftFaults)
            .delete("/control/faults/{id}", this::liftFault)
            .get("/control/counters", r -> Response.json(200, counters.report(r.query())))
            .delete("/control/counters", this::forgetCalls)
            .get("/control/requests", r -> Response.json(200, log.report(r.query())))
            .post("/control/recording", this::record)
            .post("/control/issued", this::keepIssued)
            .get("/control/issued", this::issued)
            .post("/control/reset", this::reset);
  }

  @Override
  public Response handle(Request request) throws Exception {
    // The name guards against a page in a browser whose own name was rebound to this machine.
    if (!request.loopback() || !isLocalName(request.host())) {
      return Response.text(403, "Only from this machine\n");
    }
    try {
      return router.handle(request);
    } catch (IllegalArgumentException wrong) {
      return Response.text(400, wrong.getMessage() + "\n");
    }
  }

  private static boolean isLocalName(String host) {
    return host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
  }

  /** Hands a call on to the cloud, with the faults that were ordered, and keeps note of it. */
  public Response observe(Request request, Handler cloud) throws Exception {
    return observation.handle(request, cloud);
  }

  /** Lets go whatever hangs on a fault. */
  public void release() {
    faults.clear();
  }

  private Response goodToken(Request request) {
    ObjectNode order = Json.object();
    request.query().values().forEach((name, values) -> order.put(name, values.getFirst()));
    return Response.text(200, entra.forge().make(order) + "\n");
  }

  private Response orderedToken(Request request) {
    return Response.json(
        200, Json.object().put("access_token", entra.forge().make(Json.parse(request.body()))));
  }

  private Response orderFaults(Request request) {
    ObjectNode answer = Json.object();
    answer.set("ids", faults.order(Json.parse(request.body())));
    return Response.json(201, answer);
  }

  private Response liftFaults(Request request) {
    faults.clear();
    return Response.empty(204);
  }

  private Response liftFault(Request request) {
    return Response.empty(faults.remove(request.pathParameter("id")) ? 204 : 404);
  }

  private Response forgetCalls(Request request) {
    counters.clear();
    log.clear();
    return Response.empty(204);
  }

  /** {@code {on: true|false}}. */
  private Response record(Request request) {
    log.turn(Json.parse(request.body()).path("on").asBoolean(true));
    return Response.json(200, Json.object().put("on", log.isOn()));
  }

  /** {@code {on: true|false}}; a reset does not end it. */
  private Response keepIssued(Request request) {
    entra.handedOut().turn(Json.parse(request.body()).path("on").asBoolean(true));
    return Response.empty(204);
  }

  private Response issued(Request request) {
    ObjectNode answer = Json.object();
    answer.set("tokens", Json.array(entra.handedOut().take()));
    return Response.json(200, answer);
  }

  private Response reset(Request request) {
    entra.reset();
    faults.clear();
    counters.clear();
    log.clear();
    log.turn(recording);
    return Response.empty(204);
  }
}
