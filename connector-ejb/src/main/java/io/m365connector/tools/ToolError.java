package io.m365connector.tools;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.EntraTrace;
import io.m365connector.graph.GraphException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the model sees it: the {@code {code, message}} of the hosted connector, the code
 * also in front of the message, then our own code, whose move it is and the ids that logs are found
 * by.
 *
 * @param code {@code VALIDATION_ERROR}, {@code NOT_FOUND}, {@code FORBIDDEN}, Graph's own code
 * @param message safe to show: holds no text of an exception or of an upstream answer
 */
public record ToolError(String code, String message, Code reason, Optional<Duration> retryAfter) {

  /** The error of any failure. */
  public static ToolError of(CodedException failure, String requestId) {
    return switch (failure) {
      case ToolFailed failed ->
          error(failed.name(), failed.text(), failed.code(), null, ids(requestId, ""));
      case GraphException graph ->
          error(
              name(graph),
              text(graph),
              graph.code(),
              graph.retryAfter().orElse(null),
              ids(requestId, graph.clientRequestId()));
      case DelegationFailed.ConsentRequired consent ->
          error(
              "FORBIDDEN",
              consent.getMessage() + " Consent link: " + consent.consentUrl(),
              consent.code(),
              null,
              ids(requestId, "") + entra(consent.trace()));
      case DelegationFailed delegation ->
          error(
              delegation instanceof DelegationFailed.Unavailable ? "UNAVAILABLE" : "FORBIDDEN",
              delegation.getMessage() + " " + delegation.code().move(),
              delegation.code(),
              delegation instanceof DelegationFailed.Unavailable away
                  ? away.retryAfter().orElse(null)
                  : null,
              ids(requestId, "") + entra(delegation.trace()));
      default ->
          error(
              "INTERNAL_ERROR",
              failure.code().what() + " " + failure.code().move(),
              failure.code(),
              null,
              ids(requestId, ""));
    };
  }

  private static ToolError error(
      String name, String text, Code reason, @Nullable Duration retryAfter, String ids) {
    String wait =
        retryAfter == null ? "" : " Try again in " + Math.max(1, retryAfter.toSeconds()) + " s.";
    String whose = reason.whoseMove().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ToolError(
        name,
        name + ": " + text + wait + " [" + reason.id() + "; move: " + whose + "; " + ids + "]",
        reason,
        Optional.ofNullable(retryAfter));
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

  private static String ids(String requestId, String clientRequestId) {
    return "request "
        + requestId
        + (clientRequestId.isEmpty() ? "" : "; client-request-id " + clientRequestId);
  }

  private static String entra(EntraTrace trace) {
    String text = trace.aadsts().isEmpty() ? "" : "; " + trace.aadsts();
    text += isGuid(trace.correlationId()) ? "; correlation id " + trace.correlationId() : "";
    return text + (isGuid(trace.traceId()) ? "; trace id " + trace.traceId() : "");
  }

  private static boolean isGuid(@Nullable String id) {
    return id != null && id.matches("[0-9a-fA-F-]{36}");
  }

  /** {@code {code, message}} and what a program may use beside it. */
  public JsonObject json() {
    var json =
        Json.createObjectBuilder()
            .add("code", code)
            .add("message", message)
            .add("connectorCode", reason.id())
            .add("whoseMove", reason.whoseMove().name());
    retryAfter.ifPresent(wait -> json.add("retryAfterSeconds", Math.max(1, wait.toSeconds())));
    return json.build();
  }
}
