package io.m365connector.mcp.provider;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** A prompt as clients see it. */
public record PromptSpec(String name, String title, String description, List<Argument> arguments) {

  /** What the user is asked for. */
  public record Argument(String name, String title, String description, boolean required) {}

  /** The {@code Prompt} object of the protocol. */
  public JsonObject json() {
    JsonArrayBuilder list = JsonValues.array();
    for (Argument argument : arguments) {
      list.add(
          JsonValues.object()
              .add("name", argument.name())
              .add("title", argument.title())
              .add("description", argument.description())
              .add("required", argument.required()));
    }
    return JsonValues.object()
        .add("name", name)
        .add("title", title)
        .add("description", description)
        .add("arguments", list)
        .build();
  }
}
