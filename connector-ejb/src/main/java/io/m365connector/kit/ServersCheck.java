package io.m365connector.kit;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Claude Desktop's rules for {@code managedMcpServers}, as far as an entry of ours can meet them;
 * an entry that breaks one is dropped there without a word.
 */
final class ServersCheck {

  private static final Set<String> ENTRY =
      Set.of("name", "url", "transport", "headers", "oauth", "toolPolicy");
  private static final Set<String> OAUTH =
      Set.of(
          "clientId",
          "tenantId",
          "scope",
          "authorizationServer",
          "appendOfflineAccess",
          "authFlow",
          "callbackHost",
          "callbackPort");
  private static final Set<String> VERDICTS = Set.of("allow", "ask", "ask-session", "blocked");

  private ServersCheck() {}

  /** A value that stands as text in a profile or in the registry. */
  static void text(String value, Facts facts) {
    KitBroken.unless(value.chars().allMatch(each -> each >= 0x20 && each < 0x7f), "not plain text");
    try {
      array(JsonText.array(value), facts);
    } catch (JsonException e) {
      throw new KitBroken("no JSON array");
    }
  }

  static void array(JsonArray servers, Facts facts) {
    KitBroken.unless(servers.size() == 1, "more or less than one server");
    Set<String> names = new HashSet<>();
    for (JsonValue each : servers) {
      JsonObject entry = each.asJsonObject();
      KitBroken.unless(ENTRY.containsAll(entry.keySet()), "an unknown key");
      KitBroken.unless(names.add(entry.getString("name")), "a name twice");
      KitBroken.unless(entry.getString("transport").equals("http"), "transport");
      KitBroken.unless(!entry.containsKey("headers"), "headers and oauth exclude each other");
      String url = entry.getString("url");
      KitBroken.unless(url.equals(facts.endpoint().toString()), "url");
      KitBroken.unless(url.startsWith("https://") || isLoopback(facts), "url is not https");
      oauth(entry.getJsonObject("oauth"), facts);
      policy(entry.getJsonObject("toolPolicy"), facts);
    }
    KitBroken.unless(servers.equals(ManagedServers.of(facts)), "another server than was meant");
  }

  private static boolean isLoopback(Facts facts) {
    return Set.of("localhost", "127.0.0.1", "[::1]").contains(facts.endpoint().getHost());
  }

  private static void oauth(JsonObject oauth, Facts facts) {
    KitBroken.unless(OAUTH.containsAll(oauth.keySet()), "an unknown key of oauth");
    KitBroken.unless(
        !oauth.containsKey("tenantId") || !oauth.getString("scope", "").isBlank(),
        "tenantId needs scope");
    KitBroken.unless(oauth.getString("clientId").equals(facts.knownClient().toString()), "client");
    KitBroken.unless(oauth.getString("tenantId").equals(facts.tenant().toString()), "tenant");
  }

  private static void policy(@org.jspecify.annotations.Nullable JsonObject policy, Facts facts) {
    if (policy == null) {
      return;
    }
    for (Map.Entry<String, JsonValue> rule : policy.entrySet()) {
      KitBroken.unless(VERDICTS.contains(policy.getString(rule.getKey())), "an unknown verdict");
      KitBroken.unless(
          rule.getKey().equals("*") || facts.tools().contains(rule.getKey()), "an unknown tool");
    }
  }
}
