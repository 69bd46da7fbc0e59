package io.m365connector.conformance;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ToolHints;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolSpec;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** A provider whose tools are functions. */
abstract class FixtureTools implements ToolProvider {

  private record Fixture(ToolSpec spec, BiFunction<JsonObject, McpContext, ToolOutcome> body) {}

  static final JsonObject NO_ARGUMENTS =
      JsonValues.object().add("type", "object").add("additionalProperties", false).build();

  private final Map<String, Fixture> fixtures = new LinkedHashMap<>();

  final void add(String name, BiFunction<JsonObject, McpContext, ToolOutcome> body) {
    add(name, NO_ARGUMENTS, body);
  }

  final void add(
      String name, JsonObject inputSchema, BiFunction<JsonObject, McpContext, ToolOutcome> body) {
    ToolSpec spec =
        new ToolSpec(name, name, "Conformance fixture " + name, inputSchema, ToolHints.READ_ONLY);
    fixtures.put(name, new Fixture(spec, body));
  }

  @Override
  public List<ToolSpec> tools(McpContext context) {
    return fixtures.values().stream().map(Fixture::spec).toList();
  }

  @Override
  public ToolOutcome call(String name, JsonObject arguments, McpContext context) {
    return Objects.requireNonNull(fixtures.get(name)).body().apply(arguments, context);
  }
}
