package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.entra.Aadsts;
import io.m365connector.sandbox.entra.ErrorAnswer;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What is answered instead of the truth, as ordered in JSON; see {@link Faults}. */
record FaultAction(JsonNode order) {
  static final List<String> CHALLENGES = List.of("interaction_required", "invalid_grant", "graph");
  private static final String ENTRA_CLAIMS =
      "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":"
          + "[\"5b0e2f5c-2d8e-4c1a-9f0e-7a6f0a3c9d11\"]}}}";
  private static final String GRAPH_CLAIMS =
      "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1893456000\"}}}";

  /** The answer; empty when the call is to go on as usual. */
  Optional<Response> answer(Request request) {
    Optional<Response> answer = Optional.empty();
    if (order.hasNonNull("aadsts")) {
      answer = Optional.of(aadsts(order.path("aadsts").asInt(), request));
    } else if (order.hasNonNull("challenge")) {
      answer = Optional.of(challenge(order.path("challenge").asText(), request));
    } else if (order.hasNonNull("graphError")) {
      answer = Optional.of(graphError());
    } else if (order.hasNonNull("redirect")) {
      answer = Optional.of(Response.redirect(order.path("redirect").asText()));
    } else if (order.path("html").asBoolean()) {
      answer = Optional.of(html());
    } else if (order.hasNonNull("status") || order.has("body")) {
      answer = Optional.of(plain());
    }
    return answer.map(this::withHeaders);
  }

  private Response aadsts(int number, Request request) {
    Optional<Aadsts> known = Aadsts.numbered(number);
    return new ErrorAnswer(
            order.path("status").asInt(known.map(Aadsts::status).orElse(400)),
            number,
            order.path("error").asText(known.map(Aadsts::error).orElse("invalid_grant")),
            order.path("description").asText(known.map(Aadsts::text).orElse("Ordered fault")),
            order.path("suberror").asText(known.map(Aadsts::suberror).orElse("")),
            text(order.path("claims"), ""))
        .response(request);
  }

  /** Entra asks for more in two shapes, depending on the policy; Graph in a third. */
  private Response challenge(String shape, Request request) {
    return shape.equals("graph")
        ? graphChallenge(order.path("status").asInt(401))
        : new ErrorAnswer(
                400,
                Aadsts.MFA.number(),
                shape,
                Aadsts.MFA.text(),
                "basic_action",
                text(order.path("claims"), ENTRA_CLAIMS))
            .response(request);
  }

  private Response graphChallenge(int status) {
    String claims = text(order.path("claims"), GRAPH_CLAIMS);
    return Response.json(
            status,
            graphErrorBody(
                "InvalidAuthenticationToken",
                "Continuous access evaluation resulted in challenge with result:"
                    + " InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp"))
        .header(
            "WWW-Authenticate",
            "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                + " client_id=\"00000003-0000-0000-c000-000000000000\","
                + " error=\"insufficient_claims\", claims=\""
                + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "\"");
  }

  private Response graphError() {
    return Response.json(
        order.path("status").asInt(400),
        graphErrorBody(
            order.path("graphError").asText(), order.path("message").asText("Ordered fault")));
  }

  private static JsonNode graphErrorBody(String code, String message) {
    var json = Json.object();
    json.putObject("error").put("code", code).put("message", message);
    return json;
  }

  private Response html() {
    return Response.html(
        order.path("status").asInt(503),
        "<!DOCTYPE html><html><head><title>Service unavailable</title></head>"
            + "<body><h2>Our services aren't available right now</h2></body></html>");
  }

  private Response plain() {
    return Response.of(
        order.path("status").asInt(200),
        order.path("contentType").asText("application/json"),
        Body.of(text(order.path("body"), "").getBytes(StandardCharsets.UTF_8)));
  }

  private Response withHeaders(Response answer) {
    Response all = answer;
    if (order.hasNonNull("retryAfter")) {
      all = all.header("Retry-After", order.path("retryAfter").asText());
    }
    for (var header : order.path("headers").properties()) {
      all = all.header(header.getKey(), header.getValue().asText());
    }
    return all;
  }

  private static String text(JsonNode node, String absent) {
    if (node.isMissingNode() || node.isNull()) {
      return absent;
    }
    return node.isTextual() ? node.asText() : node.toString();
  }
}
