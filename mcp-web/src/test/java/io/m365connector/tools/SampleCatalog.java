package io.m365connector.tools;

import io.m365connector.config.Cloud;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A catalog whose only tool is one of a test's making. */
public final class SampleCatalog {

  private SampleCatalog() {}

  /** One tool of that name; what it throws, it throws. */
  public static ToolCatalog of(String name, Function<ToolArguments, ToolResult> body) {
    ToolDescriptor descriptor =
        new ToolDescriptor(
            name,
            name,
            "does " + name,
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.EMPTY_JSON_OBJECT,
            Set.of("Mail.Read"));
    Tool tool =
        new Tool() {
          @Override
          public ToolDescriptor descriptor() {
            return descriptor;
          }

          @Override
          public ToolResult run(ToolArguments arguments, ToolCall call) {
            return body.apply(arguments);
          }
        };
    return new ToolCatalog(List.of(tool), new GrantedScopes(), Cloud.GLOBAL);
  }
}
