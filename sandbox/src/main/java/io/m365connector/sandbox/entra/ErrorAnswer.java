package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The JSON in which the token endpoint refuses; RFC 6749 section 5.2 with Entra's additions.
 *
 * @param claims claims challenge as JSON text, or empty
 * @param suberror or empty
 */
public record ErrorAnswer(
    int status, int number, String error, String text, String suberror, String claims) {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  /** What a number comes with when nothing else is said. */
  public static ErrorAnswer of(Aadsts code, String text) {
    return new ErrorAnswer(code.status(), code.number(), code.error(), text, code.suberror(), "");
  }

  static ErrorAnswer of(EntraRefusal refusal) {
    String text = refusal.getMessage();
    return of(refusal.code(), text == null ? refusal.code().text() : text);
  }

  /** The whole response. */
  public Response response(Request request) {
    return Response.json(status, json(request)).header("Cache-Control", "no-store, no-cache");
  }

  private ObjectNode json(Request request) {
    String correlation = correlationId(request);
    String trace = UUID.randomUUID().toString();
    String timestamp = TIMESTAMP.format(Instant.now());
    ObjectNode json = Json.object();
    json.put("error", error);
    json.put("error_description", description(trace, correlation, timestamp));
    json.putArray("error_codes").add(number);
    json.put("timestamp", timestamp);
    json.put("trace_id", trace);
    json.put("correlation_id", correlation);
    json.put("error_uri", request.origin() + "/error?code=" + number);
    if (!suberror.isEmpty()) {
      json.put("suberror", suberror);
    }
    if (!claims.isEmpty()) {
      json.put("claims", claims);
    }
    return json;
  }

  /** The one-line text, as in {@code error_description}. */
  String description(Request request) {
    return description(
        UUID.randomUUID().toString(), correlationId(request), TIMESTAMP.format(Instant.now()));
  }

  private String description(String trace, String correlation, String timestamp) {
    return "AADSTS%d: %s. Trace ID: %s Correlation ID: %s Timestamp: %s"
        .formatted(number, text, trace, correlation, timestamp);
  }

  private static String correlationId(Request request) {
    return request
        .headers()
        .first("client-request-id")
        .filter(Guid::isGuid)
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
