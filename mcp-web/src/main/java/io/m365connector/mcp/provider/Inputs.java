package io.m365connector.mcp.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * What came back for an {@link InputRequired} (2026-07-28, Multi Round-Trip Requests).
 *
 * @param responses the client's results by the keys of the requests; unknown keys may be present
 * @param state what the provider put into {@link InputRequired#state()}; verified to be ours, for
 *     this caller and this request
 */
public record Inputs(JsonObject responses, Optional<JsonObject> state) {

  public static final Inputs NONE = new Inputs(JsonValue.EMPTY_JSON_OBJECT, Optional.empty());

  /** The result for one request; empty when the client did not send it or sent no object. */
  public Optional<JsonObject> response(String key) {
    return responses.get(key) instanceof JsonObject result ? Optional.of(result) : Optional.empty();
  }
}
