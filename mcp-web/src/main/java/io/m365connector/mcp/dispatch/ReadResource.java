package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.RESOURCE_NOT_FOUND;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.InputRequired;
import io.m365connector.mcp.provider.ReadOutcome;
import io.m365connector.mcp.provider.ReadResult;
import io.m365connector.mcp.provider.ResourceContent;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.mcp.provider.ResourceProvider;
import jakarta.json.JsonArrayBuilder;

/**
 * {@code resources/read}: asks the provider that owns the URI; no other place is ever looked at.
 */
record ReadResource(Providers providers, InputRounds rounds) implements Method {

  private static final int MAX_URI = 2048;

  @Override
  public String name() {
    return "resources/read";
  }

  @Override
  public MethodResult answer(Invocation call) {
    String uri = call.text("uri");
    if (uri.length() > MAX_URI) {
      throw Invocation.invalid("uri is too long");
    }
    ResourceProvider provider =
        providers.ownerOfResource(uri).orElseThrow(() -> notFound(call, uri));
    ReadOutcome outcome;
    try {
      outcome = rounds.run(call, context -> provider.read(uri, context));
    } catch (ResourceNotFound e) {
      throw notFound(call, uri);
    }
    return switch (outcome) {
      case ReadResult result -> finished(result);
      case InputRequired question -> rounds.ask(call, question);
    };
  }

  private static MethodResult finished(ReadResult result) {
    JsonArrayBuilder contents = JsonValues.array();
    for (ResourceContent content : result.contents()) {
      contents.add(content.json());
    }
    return MethodResult.cacheable(JsonValues.object().add("contents", contents), CacheHint.CONTENT);
  }

  /** The URI is the one value that goes back: the specification puts it into {@code data}. */
  private static JsonRpcException notFound(Invocation call, String uri) {
    return JsonRpcException.inBand(
        call.modern() ? INVALID_PARAMS : RESOURCE_NOT_FOUND,
        RESOURCE_NOT_FOUND.message(),
        JsonValues.object().add("uri", uri).build());
  }
}
