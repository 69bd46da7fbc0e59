package io.m365connector.mcp.protocol;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What the client declared that it can do. A request of 2026-07-28 declares it each time; a request
 * of the legacy era says nothing, since the handshake that did is not remembered.
 *
 * @param declared {@code ClientCapabilities} as sent
 * @param known false in the legacy era
 */
public record ClientCapabilities(JsonObject declared, boolean known) {

  /** Legacy era: nothing is known, so nothing is ruled out. */
  public static final ClientCapabilities UNKNOWN =
      new ClientCapabilities(JsonValue.EMPTY_JSON_OBJECT, false);

  static ClientCapabilities of(JsonObject declared) {
    return new ClientCapabilities(declared, true);
  }

  /**
   * Whether a request of ours may be put to the client.
   *
   * @param method {@code sampling/createMessage}, {@code elicitation/create} or {@code roots/list}
   */
  public boolean allow(String method, JsonObject params) {
    return !known
        || switch (method) {
          case "sampling/createMessage" -> has("sampling");
          case "roots/list" -> has("roots");
          case "elicitation/create" -> elicits(mode(params));
          default -> false;
        };
  }

  /** {@code data.requiredCapabilities} of the error for a request that is not allowed. */
  public static JsonObject requiredFor(String method, JsonObject params) {
    String name = method.substring(0, Math.max(0, method.indexOf('/')));
    JsonObject detail =
        "elicitation".equals(name)
            ? JsonValues.object().add(mode(params), JsonValue.EMPTY_JSON_OBJECT).build()
            : JsonValue.EMPTY_JSON_OBJECT;
    return JsonValues.object().add(name, detail).build();
  }

  private boolean has(String name) {
    return declared.get(name) instanceof JsonObject;
  }

  /** An empty {@code elicitation} means form mode only (2026-07-28, Elicitation, Capabilities). */
  private boolean elicits(String mode) {
    return declared.get("elicitation") instanceof JsonObject modes
        && (modes.get(mode) instanceof JsonObject || (modes.isEmpty() && "form".equals(mode)));
  }

  private static String mode(JsonObject params) {
    String mode = JsonValues.textAt(params, "mode");
    return mode == null ? "form" : mode;
  }
}
