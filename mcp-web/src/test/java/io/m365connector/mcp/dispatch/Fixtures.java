package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ServerProfile;
import io.m365connector.mcp.provider.ToolHints;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolSpec;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Small providers and profiles for tests. */
final class Fixtures {

  static final ServerProfile PLAIN = profile(false, 100);
  static final ServerProfile EVERYTHING = profile(true, 100);

  private Fixtures() {}

  static ServerProfile profile(boolean all, int pageSize) {
    return new ServerProfile() {
      @Override
      public String name() {
        return "n";
      }

      @Override
      public String title() {
        return "t";
      }

      @Override
      public String version() {
        return "v";
      }

      @Override
      public String instructions() {
        return "i";
      }

      @Override
      public boolean logging() {
        return all;
      }

      @Override
      public boolean resourceSubscriptions() {
        return all;
      }

      @Override
      public boolean asksLegacyClients() {
        return all;
      }

      @Override
      public int pageSize() {
        return pageSize;
      }
    };
  }

  /** One tool that does what the function says. */
  static ToolProvider tool(String name, BiFunction<JsonObject, McpContext, ToolOutcome> body) {
    return tool(name, JsonValues.object().add("type", "object").build(), body);
  }

  /** The same with a schema of its own. */
  static ToolProvider tool(
      String name, JsonObject schema, BiFunction<JsonObject, McpContext, ToolOutcome> body) {
    return new ToolProvider() {
      @Override
      public List<ToolSpec> tools(McpContext context) {
        return List.of(new ToolSpec(name, name, "does " + name, schema, ToolHints.READ_ONLY));
      }

      @Override
      public ToolOutcome call(String tool, JsonObject arguments, McpContext context) {
        return body.apply(arguments, context);
      }
    };
  }

  /** Tools that are only listed. */
  static ToolProvider listed(String... names) {
    return new ToolProvider() {
      @Override
      public List<ToolSpec> tools(McpContext context) {
        return Arrays.stream(names).map(Fixtures::spec).toList();
      }

      @Override
      public ToolOutcome call(String tool, JsonObject arguments, McpContext context) {
        throw new AssertionError();
      }
    };
  }

  private static ToolSpec spec(String name) {
    return new ToolSpec(
        name,
        name,
        "does " + name,
        JsonValues.object().add("type", "object").build(),
        ToolHints.READ_ONLY);
  }
}
