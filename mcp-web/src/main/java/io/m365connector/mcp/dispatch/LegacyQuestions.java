package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INTERNAL_ERROR;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcReply;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.jsonrpc.RequestId;
import io.m365connector.mcp.provider.InputRequest;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.Inputs;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a legacy client on the stream of its running request and waits for the replies, which arrive
 * as requests of their own (2025-11-25, Sampling and Elicitation).
 */
record LegacyQuestions(PendingReplies pending) {

  /** How often one call may ask before it gives up. */
  static final int MAX = 8;

  /**
   * Puts all requests and waits for all replies.
   *
   * @throws JsonRpcException when the client cannot be asked, refuses, or does not reply in time
   */
  Inputs ask(Invocation call, InputRequired question) {
    JsonObjectBuilder responses = JsonValues.object();
    for (Map.Entry<String, InputRequest> each : new TreeMap<>(question.requests()).entrySet()) {
      JsonRpcReply reply = ask(call, each.getValue());
      if (reply.failed()) {
        throw noAnswer("The client refused to answer a question this call needs.");
      }
      responses.add(each.getKey(), reply.body());
    }
    return new Inputs(responses.build(), question.state());
  }

  private JsonRpcReply ask(Invocation call, InputRequest request) {
    CompletableFuture<JsonRpcReply> reply = new CompletableFuture<>();
    call.incoming().cancellation().onCancel(() -> reply.cancel(false));
    RequestId id = pending.open(call.incoming().callerKey(), reply);
    try {
      Channel channel = call.incoming().channel();
      byte[] message = JsonRpcWriter.request(id, request.method(), request.params());
      if (!channel.streams() || !channel.send(message)) {
        throw noAnswer("This client does not take an event stream, so it cannot be asked.");
      }
      Duration left = Duration.between(Instant.now(), call.incoming().deadline());
      return reply.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noAnswer("The call was cancelled.");
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      throw noAnswer("The client did not answer in time.");
    } finally {
      pending.close(id);
    }
  }

  private static JsonRpcException noAnswer(String what) {
    return JsonRpcException.inBand(INTERNAL_ERROR, what);
  }
}
