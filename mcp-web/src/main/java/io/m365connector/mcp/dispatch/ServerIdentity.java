package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.protocol.ProtocolVersion;
import io.m365connector.mcp.provider.ServerProfile;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** What the server says of itself: name and capabilities, per era. */
record ServerIdentity(ServerProfile profile, Providers providers) {

  /** {@code serverInfo}. */
  JsonObject info() {
    return JsonValues.object()
        .add("name", profile.name())
        .add("title", profile.title())
        .add("version", profile.version())
        .build();
  }

  /**
   * {@code ServerCapabilities}: exactly what is answered in that revision. Lists do not change
   * while the server runs, so no {@code listChanged} is claimed.
   */
  JsonObject capabilities(ProtocolVersion version) {
    JsonObjectBuilder all = JsonValues.object();
    if (!providers.tools().isEmpty()) {
      all.add("tools", JsonValue.EMPTY_JSON_OBJECT);
    }
    if (!providers.resources().isEmpty()) {
      boolean subscribe = profile.resourceSubscriptions() && !version.modern();
      all.add(
          "resources",
          subscribe
              ? JsonValues.object().add("subscribe", true).build()
              : JsonValue.EMPTY_JSON_OBJECT);
    }
    if (!providers.prompts().isEmpty()) {
      all.add("prompts", JsonValue.EMPTY_JSON_OBJECT);
    }
    if (!providers.completions().isEmpty()) {
      all.add("completions", JsonValue.EMPTY_JSON_OBJECT);
    }
    if (profile.logging()) {
      all.add("logging", JsonValue.EMPTY_JSON_OBJECT);
    }
    return all.build();
  }
}
