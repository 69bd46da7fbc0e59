package io.m365connector.mcp.m365;

import io.m365connector.code.CodedException;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.EntraTrace;
import io.m365connector.graph.GraphException;
import io.m365connector.mcp.provider.ToolResult;
import io.m365connector.tools.ToolFailed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes tool results and failures. A failure is {@code {code, message}} with the code in front of
 * the message, as skills for the hosted connector expect, followed by whose move it is and the ids
 * by which people find it in logs.
 */
final class ToolAnswers {

  private ToolAnswers() {}

  static ToolResult of(io.m365connector.tools.ToolResult result) {
    return ToolResult.structured(result.structured(), result.structured().toString());
  }

  static ToolResult of(CodedException failure, String requestId) {
    return ToolResult.error(error(failure, requestId).toString());
  }

  private static JsonObject error(CodedException failure, String requestId) {
    String name = name(failure);
    JsonObjectBuilder error =
        Json.createObjectBuilder()
            .add("code", name)
            .add("message", name + ": " + text(failure))
            .add("connectorCode", failure.code().id())
            .add("whoseMove", failure.code().whoseMove().name())
            .add("move", failure.code().move())
            .add("requestId", requestId);
    if (failure instanceof DelegationFailed refusal) {
      addTrace(error, refusal.trace());
    }
    if (failure instanceof DelegationFailed.ConsentRequired consent) {
      error.add("consentUrl", consent.consentUrl().toString());
    }
    retryAfter(failure).ifPresent(wait -> error.add("retryAfterSeconds", wait.toSeconds()));
    return error.build();
  }

  private static String name(CodedException failure) {
    if (failure instanceof ToolFailed tool) {
      return tool.name();
    }
    boolean named = failure instanceof GraphException graph && !graph.graphCode().isEmpty();
    return named ? ((GraphException) failure).graphCode() : failure.code().name();
  }

  private static String text(CodedException failure) {
    return failure instanceof ToolFailed tool ? tool.text() : failure.code().what();
  }

  private static Optional<Duration> retryAfter(CodedException failure) {
    return switch (failure) {
      case GraphException graph -> graph.retryAfter();
      case DelegationFailed.Unavailable entra -> entra.retryAfter();
      default -> Optional.empty();
    };
  }

  private static void addTrace(JsonObjectBuilder error, EntraTrace trace) {
    if (!trace.aadsts().isEmpty()) {
      error.add("aadsts", trace.aadsts());
    }
    if (trace.correlationId() != null) {
      error.add("correlationId", trace.correlationId());
    }
    if (trace.traceId() != null) {
      error.add("traceId", trace.traceId());
    }
  }
}
