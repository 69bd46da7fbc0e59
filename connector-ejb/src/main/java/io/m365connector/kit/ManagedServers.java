package io.m365connector.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * The value of Claude Desktop's {@code managedMcpServers}: an array with one entry, ours. Source:
 * Anthropic, "Configuration reference" of Claude Desktop with third-party inference.
 */
final class ManagedServers {

  static final String KEY = "managedMcpServers";

  private ManagedServers() {}

  static JsonArray of(Facts facts) {
    JsonObjectBuilder entry =
        Json.createObjectBuilder()
            .add("name", Facts.SERVER)
            .add("url", facts.endpoint().toString())
            .add("transport", "http")
            .add("oauth", oauth(facts));
    if (facts.choice() != ToolChoice.CLIENTS_OWN) {
      entry.add("toolPolicy", toolPolicy(facts));
    }
    return Json.createArrayBuilder().add(entry).build();
  }

  private static JsonObject oauth(Facts facts) {
    JsonObjectBuilder oauth =
        Json.createObjectBuilder()
            .add("clientId", facts.knownClient().toString())
            .add("tenantId", facts.tenant().toString())
            .add("scope", facts.scope() + " offline_access");
    if (!facts.isUsualCloud()) {
      oauth.add(
          "authorizationServer",
          Json.createArrayBuilder().add(facts.issuer() + "/" + facts.tenant() + "/v2.0"));
    }
    return oauth.build();
  }

  /** A wildcard counts only for what is not named, so that a later tool waits for a decision. */
  private static JsonObject toolPolicy(Facts facts) {
    JsonObjectBuilder policy = Json.createObjectBuilder().add("*", "blocked");
    String verdict = facts.choice() == ToolChoice.ASK ? "ask" : "allow";
    facts.tools().forEach(tool -> policy.add(tool, verdict));
    return policy.build();
  }
}
