package io.m365connector.sandbox.graph.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Graph's ways to answer. */
public final class Answers {
  private static final String JSON =
      "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

  private Answers() {}

  public static Response ok(ObjectNode document) {
    return Response.of(200, JSON, Body.of(Json.bytes(document)));
  }

  /** An error document: {@code error.code}, {@code error.message}, {@code error.innerError}. */
  public static Response refused(Refusal refusal, String requestId, String clientRequestId) {
    ObjectNode document = Json.object();
    ObjectNode error = document.putObject("error");
    error.put("code", refusal.code());
    error.put("message", refusal.text());
    ObjectNode inner = error.putObject("innerError");
    inner.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
    inner.put("request-id", requestId);
    inner.put("client-request-id", clientRequestId);
    Response response =
        Response.of(refusal.status(), "application/json", Body.of(Json.bytes(document)));
    return refusal.retryAfterSeconds() > 0
        ? response.header("Retry-After", Integer.toString(refusal.retryAfterSeconds()))
        : response;
  }
}
