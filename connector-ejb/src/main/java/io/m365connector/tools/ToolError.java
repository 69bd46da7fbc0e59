package io.m365connector.tools;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.EntraTrace;
import io.m365connector.graph.GraphException;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the model sees it: the {@code {code, message}} of the hosted connector, the code
 * also in front of the message, then our own code, whose move it is and the ids that logs are found
 * by.
 *
 * @param code {@code VALIDATION_ERROR}, {@code NOT_FOUND}, {@code FORBIDDEN}, Graph's own code
 * @param details ids and links by name, for programs; the message holds them too
 * @param message safe to show: holds no text of an exception or of an upstream answer
 */
public record ToolError(
    String code,
    String message,
    Code reason,
    Optional<Duration> retryAfter,
    Map<String, String> details) {

  /** The error of any failure. */
  public static ToolError of(CodedException failure, String requestId) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("requestId", requestId);
    return switch (failure) {
      case ToolFailed failed -> error(failed.name(), failed.text(), failed.code(), null, details);
      case GraphException graph -> {
        if (!graph.clientRequestId().isEmpty()) {
          details.put("clientRequestId", graph.clientRequestId());
        }
        yield error(
            name(graph), text(graph), graph.code(), graph.retryAfter().orElse(null), details);
      }
      case DelegationFailed delegation -> ofEntra(delegation, details);
      default ->
          error(
              "INTERNAL_ERROR",
              failure.code().what() + " " + failure.code().move(),
              failure.code(),
              null,
              details);
    };
  }

  private static ToolError ofEntra(DelegationFailed failure, Map<String, String> details) {
    EntraTrace trace = failure.trace();
    if (!trace.aadsts().isEmpty()) {
      details.put("aadsts", trace.aadsts());
    }
    putGuid(details, "correlationId", trace.correlationId());
    putGuid(details, "traceId", trace.traceId());
    if (failure instanceof DelegationFailed.ConsentRequired consent) {
      details.put("consentUrl", consent.consentUrl().toString());
    }
    boolean away = failure instanceof DelegationFailed.Unavailable;
    return error(
        away ? "UNAVAILABLE" : "FORBIDDEN",
        failure.code().what() + " " + failure.code().move() + meaning(trace),
        failure.code(),
        failure instanceof DelegationFailed.Unavailable unavailable
            ? unavailable.retryAfter().orElse(null)
            : null,
        details);
  }

  /** What Entra's number means, for people; what is done does not depend on it. */
  private static String meaning(EntraTrace trace) {
    return trace
        .explained()
        .map(known -> " " + trace.aadsts() + ": " + known.cause() + " " + known.fix())
        .orElse("");
  }

  private static ToolError error(
      String name,
      String text,
      Code reason,
      @Nullable Duration retryAfter,
      Map<String, String> details) {
    String wait =
        retryAfter == null ? "" : " Try again in " + Math.max(1, retryAfter.toSeconds()) + " s.";
    String whose = reason.whoseMove().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    StringBuilder ids = new StringBuilder(reason.id() + "; whose move: " + whose);
    details.forEach((key, value) -> ids.append("; ").append(words(key)).append(' ').append(value));
    return new ToolError(
        name,
        name + ": " + text + wait + " [" + ids + "]",
        reason,
        Optional.ofNullable(retryAfter),
        Map.copyOf(details));
  }

  private static String name(GraphException failure) {
    return switch (failure.code()) {
      case GRAPH_NOT_FOUND -> "NOT_FOUND";
      case GRAPH_FORBIDDEN -> "FORBIDDEN";
      case GRAPH_THROTTLED -> "THROTTLED";
      case GRAPH_UNAVAILABLE, GRAPH_MALFORMED -> "UNAVAILABLE";
      default -> failure.graphCode().isEmpty() ? "GRAPH_ERROR" : failure.graphCode();
    };
  }

  private static String text(GraphException failure) {
    String graph = failure.graphCode().isEmpty() ? "" : " (Graph: " + failure.graphCode() + ")";
    String move = failure.retryAfter().isPresent() ? "" : " " + failure.code().move();
    return failure.code().what() + graph + move;
  }

  private static String words(String key) {
    return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Entra's ids are GUIDs; what is not is not shown. */
  private static void putGuid(Map<String, String> details, String name, @Nullable String id) {
    if (id != null && id.matches("[0-9a-fA-F-]{36}")) {
      details.put(name, id);
    }
  }

  /** {@code {code, message}} and what a program may use beside it. */
  public JsonObject json() {
    JsonFields json =
        new JsonFields()
            .add("code", code)
            .add("message", message)
            .add("connectorCode", reason.id())
            .add("whoseMove", reason.whoseMove().name())
            .add("move", reason.move());
    retryAfter.ifPresent(wait -> json.add("retryAfterSeconds", Math.max(1, wait.toSeconds())));
    details.forEach(json::add);
    return json.json();
  }
}
