package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;

import io.m365connector.code.CodedException;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.ContentBlock;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolResult;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** {@code tools/call}: finds whose tool it is, and runs it. */
record CallTool(Providers providers, Contexts contexts, InputRounds rounds) implements Method {

  @Override
  public String name() {
    return "tools/call";
  }

  @Override
  public MethodResult answer(Invocation call) {
    String tool = call.text("name");
    JsonObject arguments = call.object("arguments");
    CallContext context = contexts.of(call);
    ToolProvider provider =
        providers
            .ownerOfTool(tool, context)
            .orElseThrow(
                () ->
                    JsonRpcException.inBand(
                        INVALID_PARAMS, "Unknown tool; call one that tools/list names."));
    if (call.modern()) {
      provider.tools(context).stream()
          .filter(spec -> spec.name().equals(tool))
          .findFirst()
          .ifPresent(spec -> MirroredArguments.check(spec, arguments, call.incoming().headers()));
    }
    ToolOutcome outcome = rounds.run(call, attempt -> run(provider, tool, arguments, attempt));
    return switch (outcome) {
      case ToolResult result -> finished(result);
      case InputRequired question -> rounds.ask(call, question);
    };
  }

  private static ToolOutcome run(
      ToolProvider provider, String tool, JsonObject arguments, CallContext context) {
    try {
      return provider.call(tool, arguments, context);
    } catch (CodedException e) {
      return ToolResult.error(Failures.explain(e));
    }
  }

  private static MethodResult finished(ToolResult result) {
    JsonArrayBuilder content = JsonValues.array();
    for (ContentBlock block : result.content()) {
      content.add(block.json());
    }
    JsonObjectBuilder fields = JsonValues.object().add("content", content);
    JsonObject structured = result.structured();
    if (structured != null) {
      fields.add("structuredContent", structured);
    }
    fields.add("isError", result.failed());
    return MethodResult.of(fields).withMeta(result.meta());
  }
}
