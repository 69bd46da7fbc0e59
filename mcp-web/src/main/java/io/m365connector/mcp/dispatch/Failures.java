package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INTERNAL_ERROR;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.mcp.jsonrpc.JsonRpcError;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.jsonrpc.RequestId;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.ReauthenticationRequired;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer. */
final class Failures {

  private static final Logger LOG = System.getLogger(Failures.class.getName());

  private static final String STOPPED =
      "The call was stopped because it took too long or was cancelled; ask for less at a time.";

  private Failures() {}

  /** The answer to a request that ended in an exception. */
  static Answer answer(Invocation call, Throwable failure) {
    RequestId id = call.request().id();
    String requestId = call.incoming().requestId();
    Observation seen = Observation.current();
    if (call.incoming().cancellation().cancelled()) {
      seen.ended(Outcome.STOPPED);
      // Whatever a stopped call throws, being stopped is why.
      return error(id, stopped(requestId));
    }
    if (failure instanceof CodedException coded) {
      seen.failed(coded.code());
    } else if (seen.outcome() == Outcome.OK) {
      seen.ended(Outcome.REFUSED);
    }
    return switch (failure) {
      case JsonRpcException e -> Answer.of(e.withId(id));
      case InvalidParams e -> error(id, new JsonRpcError(INVALID_PARAMS, e.text()));
      case ResourceNotFound e -> error(id, new JsonRpcError(INVALID_PARAMS, "Resource not found"));
      case ReauthenticationRequired e ->
          Answer.signInAgain(id, new JsonRpcError(INTERNAL_ERROR, e.explanation()), e.claims());
      case CodedException e -> coded(id, requestId, e);
      default -> unexpected(id, requestId, failure);
    };
  }

  /** What happened and whose move it is, in the words of the register. */
  static String explain(CodedException e) {
    Code code = e.code();
    return code.id() + ": " + code.what() + " " + code.move();
  }

  private static Answer coded(RequestId id, String requestId, CodedException e) {
    LOG.log(Level.INFO, "{0} {1}: {2}", requestId, e.code().id(), e.detail());
    return error(id, named(e.code(), explain(e), requestId));
  }

  /** Its text may hold anything, so neither the client nor the log gets to see it. */
  private static Answer unexpected(RequestId id, String requestId, Throwable failure) {
    Observation.current().failed(Code.INTERNAL);
    LOG.log(Level.ERROR, "{0} failed unexpectedly: {1}", requestId, trace(failure));
    return error(id, named(Code.INTERNAL, INTERNAL_ERROR.message(), requestId));
  }

  private static JsonRpcError stopped(String requestId) {
    return new JsonRpcError(
        INTERNAL_ERROR, STOPPED, JsonValues.object().add("requestId", requestId).build());
  }

  private static JsonRpcError named(Code code, String message, String requestId) {
    return new JsonRpcError(
        INTERNAL_ERROR,
        message,
        JsonValues.object().add("code", code.id()).add("requestId", requestId).build());
  }

  private static Answer error(RequestId id, JsonRpcError error) {
    return Answer.of(JsonRpcWriter.error(id, error));
  }

  /** Types and places of the failure and its causes, without their messages. */
  private static String trace(Throwable failure) {
    StringBuilder text = new StringBuilder();
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth < 5; depth++) {
      text.append(depth == 0 ? "" : "\nCaused by ")
          .append(each.getClass().getName())
          .append(
              Arrays.stream(each.getStackTrace())
                  .limit(25)
                  .map(frame -> "\n\tat " + frame)
                  .collect(Collectors.joining()));
      each = each.getCause();
    }
    return text.toString();
  }
}
