package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.CompletionQuery;
import io.m365connector.mcp.provider.Completions;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Optional;

/** {@code completion/complete}: suggestions for an argument that the user is typing. */
record Complete(Providers providers, Contexts contexts) implements Method {

  private static final int MAX_VALUE = 1024;

  @Override
  public String name() {
    return "completion/complete";
  }

  @Override
  public MethodResult answer(Invocation call) {
    CompletionQuery query = query(call);
    CallContext context = contexts.of(call);
    Completions found =
        providers.completions().stream()
            .map(provider -> provider.complete(query, context))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(
                () ->
                    JsonRpcException.inBand(
                        INVALID_PARAMS, "There is no such prompt or resource template."));
    JsonArrayBuilder values = JsonValues.array();
    found.values().forEach(values::add);
    return MethodResult.of(
        JsonValues.object()
            .add(
                "completion",
                JsonValues.object()
                    .add("values", values)
                    .add("total", found.total())
                    .add("hasMore", found.more())));
  }

  private static CompletionQuery query(Invocation call) {
    JsonObject reference = call.object("ref");
    JsonObject argument = call.object("argument");
    boolean prompt =
        switch (Invocation.text(reference, "type")) {
          case "ref/prompt" -> true;
          case "ref/resource" -> false;
          default -> throw Invocation.invalid("ref.type must be ref/prompt or ref/resource");
        };
    String value = Invocation.text(argument, "value");
    if (value.length() > MAX_VALUE) {
      throw Invocation.invalid("argument.value is too long");
    }
    return new CompletionQuery(
        prompt ? CompletionQuery.Kind.PROMPT : CompletionQuery.Kind.RESOURCE,
        Invocation.text(reference, prompt ? "name" : "uri"),
        Invocation.text(argument, "name"),
        value,
        Invocation.texts(call.object("context"), "arguments"));
  }
}
