package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.MISSING_CLIENT_CAPABILITY;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.ClientCapabilities;
import io.m365connector.mcp.provider.InputRequest;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.Inputs;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a provider ask back, the same way in both eras. A modern client is answered {@code
 * input_required} and sends the request again with the answers (2026-07-28, Multi Round-Trip
 * Requests); a legacy client is asked on the stream of its running request.
 *
 * @param legacy null where legacy clients are not asked
 */
record InputRounds(Contexts contexts, StateSeal seal, @Nullable LegacyQuestions legacy) {

  /** Runs the provider with what the client has answered so far. */
  <O> O run(Invocation call, Function<CallContext, O> attempt) {
    CallContext context = contexts.of(call);
    if (call.modern()) {
      return attempt.apply(context.withInputs(inputs(call)));
    }
    O outcome = attempt.apply(context);
    for (int round = 0;
        legacy != null && outcome instanceof InputRequired question && round < LegacyQuestions.MAX;
        round++) {
      outcome = attempt.apply(context.withInputs(legacy.ask(call, question)));
    }
    return outcome;
  }

  /** The result that asks a modern client. */
  MethodResult ask(Invocation call, InputRequired question) {
    if (!call.modern()) {
      throw JsonRpcException.inBand(
          INVALID_PARAMS,
          "This needs an answer from the user, which this client cannot give here.");
    }
    question.requests().values().forEach(request -> requireCapability(call, request));
    JsonObjectBuilder fields = JsonValues.object();
    if (!question.requests().isEmpty()) {
      JsonObjectBuilder requests = JsonValues.object();
      question.requests().forEach((key, request) -> requests.add(key, request.json()));
      fields.add("inputRequests", requests);
    }
    question
        .state()
        .ifPresent(state -> fields.add("requestState", seal.seal(state, RequestBinding.of(call))));
    return MethodResult.inputRequired(fields);
  }

  private static void requireCapability(Invocation call, InputRequest request) {
    if (!call.route().meta().capabilities().allow(request.method(), request.params())) {
      throw JsonRpcException.refused(
          MISSING_CLIENT_CAPABILITY,
          MISSING_CLIENT_CAPABILITY.message(),
          JsonValues.object()
              .add(
                  "requiredCapabilities",
                  ClientCapabilities.requiredFor(request.method(), request.params()))
              .build());
    }
  }

  private Inputs inputs(Invocation call) {
    JsonObject responses = call.object("inputResponses");
    boolean wellFormed = responses.values().stream().allMatch(JsonObject.class::isInstance);
    if (!wellFormed) {
      throw Invocation.invalid("inputResponses must hold objects only");
    }
    String sealed = call.optionalText("requestState");
    if (sealed == null) {
      return responses.isEmpty() ? Inputs.NONE : new Inputs(responses, Optional.empty());
    }
    JsonObject state =
        seal.open(sealed, RequestBinding.of(call))
            .orElseThrow(
                () ->
                    Invocation.invalid(
                        "requestState is not valid for this request or no longer; start again"));
    return new Inputs(responses, Optional.of(state));
  }
}
