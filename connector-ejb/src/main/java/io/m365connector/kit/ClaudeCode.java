package io.m365connector.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * Claude Code: an object by server name, with keys of its own. It listens on {@code localhost}.
 * Source: Claude Code, "Connect to tools via MCP", pre-configured OAuth credentials.
 */
final class ClaudeCode implements Output {

  private static final int PORT = 53280;

  @Override
  public byte[] write(Facts facts) {
    return JsonText.indented(
        Json.createObjectBuilder()
            .add("mcpServers", Json.createObjectBuilder().add(Facts.SERVER, server(facts)))
            .build());
  }

  private static JsonObject server(Facts facts) {
    return Json.createObjectBuilder()
        .add("type", "http")
        .add("url", facts.endpoint().toString())
        .add(
            "oauth",
            Json.createObjectBuilder()
                .add("clientId", facts.knownClient().toString())
                .add("callbackPort", PORT)
                .add("scopes", facts.scope() + " offline_access"))
        .build();
  }

  @Override
  public void check(byte[] file, Facts facts) {
    JsonObject servers = JsonText.object(file).getJsonObject("mcpServers");
    KitBroken.unless(servers.keySet().equals(Set.of(Facts.SERVER)), "another server");
    KitBroken.unless(servers.getJsonObject(Facts.SERVER).equals(server(facts)), "another entry");
  }

  static String command(Facts facts) {
    return "claude mcp add --transport http --client-id "
        + facts.knownClient()
        + " --callback-port "
        + PORT
        + " "
        + Facts.SERVER
        + " "
        + facts.endpoint();
  }
}
