package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.protocol.McpHeaders;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

  private final Server server = new Server(Fixtures.PLAIN, Fixtures.listed("a"));

  @Nested
  class Initialize_ {

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
    void agrees_to_every_legacy_version(String version) {
      assertThat(
              server
                  .legacy("initialize", "{\"protocolVersion\":\"" + version + "\"}")
                  .result()
                  .getString("protocolVersion"))
          .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"protocolVersion\":\"2026-07-28\"}",
          "{\"protocolVersion\":\"1999-01-01\"}",
          "{\"protocolVersion\":1}",
          "{}"
        })
    void offers_the_newest_legacy_version_instead_of_failing(String params) {
      Server.Answered answer = server.legacy("initialize", params);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.result().getString("protocolVersion")).isEqualTo("2025-11-25");
    }

    @Test
    void tells_name_capabilities_and_instructions_and_no_modern_field() {
      assertThat(server.legacy("initialize", "{}").result())
          .hasToString(
              "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}},"
                  + "\"serverInfo\":{\"name\":\"n\",\"title\":\"t\",\"version\":\"v\"},"
                  + "\"instructions\":\"i\"}");
    }

    @Test
    void names_a_session_that_nothing_depends_on() {
      McpHeaders headers = new McpHeaders(List.of(), List.of(), List.of());
      Answer first = server.raw(Server.ALICE, headers, Server.request("initialize", "{}"));
      Answer second = server.raw(Server.ALICE, headers, Server.request("initialize", "{}"));

      assertThat(first.session()).get().asString().matches("[!-~]{36}");
      assertThat(second.session()).isNotEqualTo(first.session());
      assertThat(server.raw(Server.ALICE, headers, Server.request("ping", "{}")).session())
          .isEmpty();
    }

    @Test
    void need_not_come_first() {
      assertThat(server.legacy("tools/list", "{}").result()).containsKey("tools");
    }

    @Test
    void does_not_exist_for_modern_clients() {
      assertThat(server.modern("initialize", "", "").status()).isEqualTo(404);
      assertThat(server.modern("initialize", "", "").code()).isEqualTo(-32601);
    }
  }

  @Nested
  class Discover_ {

    @Test
    void tells_versions_capabilities_and_instructions_and_how_long_they_hold() {
      assertThat(server.modern("server/discover", "", "").result())
          .hasToString(
              "{\"supportedVersions\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\","
                  + "\"2025-03-26\"],\"capabilities\":{\"tools\":{}},\"instructions\":\"i\","
                  + "\"resultType\":\"complete\",\"ttlMs\":3600000,\"cacheScope\":\"public\","
                  + "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                  + "{\"name\":\"n\",\"title\":\"t\",\"version\":\"v\"}}}");
    }

    @Test
    void does_not_exist_for_legacy_clients() {
      Server.Answered answer = server.legacy("server/discover", "{}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32601);
    }
  }

  @Nested
  class Methods_ {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ping",
          "logging/setLevel",
          "resources/subscribe",
          "resources/unsubscribe",
          "subscriptions/listen",
          "no/such",
          "Tools/List",
          "tools//list",
          "tools/list\\u0000"
        })
    void that_are_removed_or_unknown_are_not_found_for_modern_clients(String method) {
      Server.Answered answer =
          server.modern(method.replace("\\u0000", "\u0000").isEmpty() ? "" : method, "", "");

      assertThat(answer.code()).isIn(-32601, -32020);
      assertThat(answer.status()).isIn(404, 400);
      assertThat(answer.body().getInt("id")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such", "server/discover", "resources/list", "logging/setLevel"})
    void that_are_unknown_are_answered_in_band_for_legacy_clients(String method) {
      Server.Answered answer = server.legacy(method, "{}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(-32601);
    }

    @Test
    void are_not_repeated_when_unknown() {
      assertThat(server.legacy("<script>alert(1)</script>", "{}").body().toString())
          .doesNotContain("script");
    }

    @Test
    void ping_is_answered_with_nothing() {
      assertThat(server.legacy("ping", "{}").result()).isEmpty();
    }
  }

  @Nested
  class Notifications {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "notifications/initialized",
          "notifications/cancelled",
          "notifications/roots/list_changed",
          "no/such"
        })
    void are_taken_without_an_answer(String method) {
      Answer answer =
          server.raw(
              Server.ALICE,
              new McpHeaders(List.of(), List.of(), List.of()),
              "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}");

      assertThat(answer.status()).isEqualTo(202);
      assertThat(answer.body()).isEmpty();
    }

    @Test
    void with_a_response_nobody_waits_for_are_taken_too() {
      Answer answer =
          server.raw(
              Server.ALICE,
              new McpHeaders(List.of(), List.of(), List.of()),
              "{\"jsonrpc\":\"2.0\",\"id\":\"guess\",\"result\":{}}");

      assertThat(answer.status()).isEqualTo(202);
    }
  }

  @Nested
  class Capabilities {

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void name_logging_and_subscriptions_where_they_are_offered(boolean offered, boolean named) {
      Server other =
          new Server(Fixtures.profile(offered, 10), new ResourceFixture(), Fixtures.listed("a"));

      String legacy = other.legacy("initialize", "{}").result().get("capabilities").toString();

      assertThat(legacy.contains("logging")).isEqualTo(named);
      assertThat(legacy.contains("subscribe")).isEqualTo(named);
    }

    @Test
    void name_no_subscriptions_to_modern_clients() {
      Server other = new Server(Fixtures.EVERYTHING, new ResourceFixture());

      assertThat(other.modern("server/discover", "", "").result().get("capabilities"))
          .hasToString("{\"resources\":{},\"logging\":{}}");
    }
  }
}
