package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules that Claude Desktop has for an entry, one by one. */
class ServersCheckTest {

  private static final Facts FACTS = Kits.facts();

  @Test
  void our_entry_has_the_documented_form() {
    JsonObject entry = ManagedServers.of(FACTS).getJsonObject(0);

    assertThat(entry.getString("name")).isEqualTo("m365");
    assertThat(entry.getString("url")).isEqualTo("https://connector.example/mcp");
    assertThat(entry.getString("transport")).isEqualTo("http");
    assertThat(entry.getJsonObject("oauth"))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("clientId", Kits.CLIENT.toString())
                .add("tenantId", Kits.TENANT.toString())
                .add("scope", "api://" + Kits.CONNECTOR + "/access_as_user offline_access")
                .build());
  }

  @Nested
  class ToolPolicy {

    @Test
    void allows_the_listed_tools_and_blocks_the_rest() {
      assertThat(policy(ToolChoice.ALLOW_LISTED))
          .isEqualTo(
              Json.createObjectBuilder()
                  .add("*", "blocked")
                  .add("get_me", "allow")
                  .add("outlook_email_search", "allow")
                  .build());
    }

    @Test
    void asks_each_time() {
      assertThat(policy(ToolChoice.ASK).getString("get_me")).isEqualTo("ask");
    }

    @Test
    void is_left_to_the_client() {
      assertThat(ManagedServers.of(Kits.facts("global", "x", ToolChoice.CLIENTS_OWN)).toString())
          .doesNotContain("toolPolicy");
    }

    private static JsonObject policy(ToolChoice choice) {
      return ManagedServers.of(Kits.facts("global", "Example", choice))
          .getJsonObject(0)
          .getJsonObject("toolPolicy");
    }
  }

  @Nested
  class Clouds {

    @Test
    void other_clouds_name_their_issuer() {
      assertThat(issuer(Kits.facts("usgov", "x", ToolChoice.ASK)))
          .isEqualTo("[\"https://login.microsoftonline.us/" + Kits.TENANT + "/v2.0\"]");
      assertThat(issuer(Kits.facts("china", "x", ToolChoice.ASK)))
          .isEqualTo("[\"https://login.partner.microsoftonline.cn/" + Kits.TENANT + "/v2.0\"]");
    }

    @Test
    void an_entra_of_another_address_is_named_too() {
      Facts sandbox =
          Facts.of(
              Kits.config("global", Map.of("CONNECTOR_ENTRA_URL", "https://localhost:8443")),
              Kits.recipient("x"),
              Kits.TOOLS,
              ToolChoice.ASK);

      assertThat(issuer(sandbox)).contains("https://localhost:8443/");
    }

    private static String issuer(Facts facts) {
      return ManagedServers.of(facts)
          .getJsonObject(0)
          .getJsonObject("oauth")
          .get("authorizationServer")
          .toString();
    }
  }

  @Nested
  class Refuses {

    @Test
    void an_unknown_key() {
      refused(entry -> with(entry, "server", Json.createValue("microsoft365")));
    }

    @Test
    void another_transport() {
      refused(entry -> with(entry, "transport", Json.createValue("sse")));
    }

    @Test
    void headers_beside_oauth() {
      refused(entry -> with(entry, "headers", JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void another_address() {
      refused(entry -> with(entry, "url", Json.createValue("https://evil.example/mcp")));
    }

    @Test
    void a_tenant_without_a_scope() {
      refused(
          entry ->
              with(
                  entry,
                  "oauth",
                  Json.createObjectBuilder(entry.getJsonObject("oauth")).remove("scope").build()));
    }

    @Test
    void an_unknown_key_of_oauth() {
      refused(
          entry ->
              with(
                  entry,
                  "oauth",
                  with(entry.getJsonObject("oauth"), "clientSecret", Json.createValue("s"))));
    }

    @Test
    void another_tenant() {
      refused(
          entry ->
              with(
                  entry,
                  "oauth",
                  with(
                      entry.getJsonObject("oauth"),
                      "tenantId",
                      Json.createValue(Kits.CLIENT.toString()))));
    }

    @Test
    void an_unknown_verdict() {
      refused(
          entry ->
              with(
                  entry,
                  "toolPolicy",
                  Json.createObjectBuilder().add("get_me", "perhaps").build()));
    }

    @Test
    void a_tool_that_is_not_ours() {
      refused(
          entry ->
              with(
                  entry,
                  "toolPolicy",
                  Json.createObjectBuilder().add("outlook_send_mail", "allow").build()));
    }

    @Test
    void a_second_server() {
      JsonArray two =
          Json.createArrayBuilder(ManagedServers.of(FACTS))
              .add(ManagedServers.of(FACTS).getJsonObject(0))
              .build();

      assertThatThrownBy(() -> ServersCheck.array(two, FACTS)).isInstanceOf(KitBroken.class);
    }

    @Test
    void text_that_a_device_may_read_in_another_encoding() {
      assertThatThrownBy(() -> ServersCheck.text("[\u00e4]", FACTS)).isInstanceOf(KitBroken.class);
    }

    @Test
    void an_address_without_tls() {
      Facts plain =
          Facts.of(
              Kits.config("global", Map.of("CONNECTOR_PUBLIC_URL", "http://localhost:9080")),
              Kits.recipient("x"),
              Kits.TOOLS,
              ToolChoice.ASK);
      assertThatCode(() -> ServersCheck.array(ManagedServers.of(plain), plain))
          .as("this machine alone")
          .doesNotThrowAnyException();
    }

    private static void refused(UnaryOperator<JsonObject> change) {
      JsonArray changed =
          Json.createArrayBuilder()
              .add(change.apply(ManagedServers.of(FACTS).getJsonObject(0)))
              .build();

      assertThatThrownBy(() -> ServersCheck.array(changed, FACTS)).isInstanceOf(KitBroken.class);
    }

    private static JsonObject with(JsonObject object, String key, JsonValue value) {
      JsonObjectBuilder builder = Json.createObjectBuilder(object);
      return builder.add(key, value).build();
    }
  }
}
