package io.m365connector.mcp.provider;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that is not ready: the provider wants answers first and is then called again with
 * {@link McpContext#inputs()}.
 *
 * @param requests by a key of the provider's choice
 * @param state what to remember until then; travels sealed through the client
 */
public record InputRequired(Map<String, InputRequest> requests, Optional<JsonObject> state)
    implements ToolOutcome, ReadOutcome, PromptOutcome {

  public InputRequired {
    if (requests.isEmpty() && state.isEmpty()) {
      throw new IllegalArgumentException("either requests or state");
    }
  }

  public static InputRequired of(String key, InputRequest request) {
    return new InputRequired(Map.of(key, request), Optional.empty());
  }
}
