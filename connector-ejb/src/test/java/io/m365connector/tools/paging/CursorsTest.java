package io.m365connector.tools.paging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.FakeExchange;
import io.m365connector.graph.FakeGraph;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolFailed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private static final Instant NOW = Instant.parse("2026-06-17T10:00:00Z");
  private static final JsonObject STATE =
      Json.createObjectBuilder().add("p", "secret link").build();
  private static final String OTHER = "99999999-9999-4999-8999-999999999999";

  private final Cursors cursors = new Cursors(config(Map.of()));

  static ConnectorConfig config(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTOR_PUBLIC_URL", "https://connector.example");
    settings.put("CONNECTOR_CLIENT_ID", "44444444-4444-4444-8444-444444444444");
    settings.put("CONNECTOR_CLIENT_SECRET", "a secret");
    settings.putAll(more);
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  private static ToolCall call(String tenant, String user, Instant now) {
    return new ToolCall(
        AdmittedCallers.of(Callers.of(tenant, user)),
        new FakeExchange(Set.of()),
        "request-1",
        now,
        now.plusSeconds(30));
  }

  private static ToolCall alice(Instant now) {
    return call(Callers.TENANT, Callers.ALICE, now);
  }

  @Test
  void opens_for_the_same_user_and_tool_on_any_node_with_the_same_settings() {
    String cursor = cursors.seal("tool", alice(NOW), STATE);
    Cursors otherNode = new Cursors(config(Map.of()));
    assertThat(otherNode.open("tool", alice(NOW.plusSeconds(60)), cursor)).isEqualTo(STATE);
  }

  @Test
  void shows_nothing_and_is_never_the_same_twice() {
    String cursor = cursors.seal("tool", alice(NOW), STATE);
    assertThat(new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1))
        .doesNotContain("link");
    assertThat(cursors.seal("tool", alice(NOW), STATE)).isNotEqualTo(cursor);
  }

  @Test
  void is_refused_to_another_user_tenant_or_tool() {
    String cursor = cursors.seal("tool", alice(NOW), STATE);
    assertRefused("tool", call(Callers.TENANT, OTHER, NOW), cursor);
    assertRefused("tool", call(OTHER, Callers.ALICE, NOW), cursor);
    assertRefused("other_tool", alice(NOW), cursor);
  }

  @Test
  void expires() {
    String cursor = cursors.seal("tool", alice(NOW), STATE);
    assertRefused("tool", alice(NOW.plus(Duration.ofHours(1))), cursor);
  }

  @Test
  void is_refused_when_any_bit_was_changed() {
    byte[] sealed = Base64.getUrlDecoder().decode(cursors.seal("tool", alice(NOW), STATE));
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] ^= 1;
      assertRefused("tool", alice(NOW), Base64.getUrlEncoder().encodeToString(sealed));
      sealed[i] ^= 1;
    }
  }

  @Test
  void that_is_no_cursor_at_all_is_refused() {
    for (String forged : new String[] {"x", "-1", "' OR 1=1", "a".repeat(20_000), "https://evil"}) {
      assertRefused("tool", alice(NOW), forged);
    }
  }

  @Test
  void is_worth_nothing_under_another_key() {
    String cursor = cursors.seal("tool", alice(NOW), STATE);
    Cursors rotated = new Cursors(config(Map.of("CONNECTOR_CURSOR_KEY", "another")));
    assertThatThrownBy(() -> rotated.open("tool", alice(NOW), cursor))
        .isInstanceOf(ToolFailed.class);
  }

  private void assertRefused(String tool, ToolCall call, String cursor) {
    assertThatThrownBy(() -> cursors.open(tool, call, cursor))
        .isInstanceOfSatisfying(
            ToolFailed.class, failed -> assertThat(failed.name()).isEqualTo("VALIDATION_ERROR"));
  }

  @Test
  void brings_back_arguments_and_now_of_the_call_that_made_it() {
    ToolArguments first = arguments("{\"query\":\"a\",\"afterDateTime\":\"yesterday\"}");
    ListCall made = ListCall.of("tool", first, alice(NOW), cursors);
    String cursor = made.cursor(Position.atOffset(7));

    ListCall next =
        ListCall.of(
            "tool",
            arguments("{\"cursor\":\"" + cursor + "\",\"limit\":3}"),
            alice(NOW.plusSeconds(600)),
            cursors);

    assertThat(next.arguments().text("query")).contains("a");
    assertThat(next.limit(10, 50)).isEqualTo(3);
    assertThat(next.now()).isEqualTo(NOW);
    assertThat(next.start().offset()).isEqualTo(7);
    assertThatThrownBy(
            () ->
                ListCall.of(
                    "tool",
                    arguments("{\"cursor\":\"" + cursor + "\",\"query\":\"b\"}"),
                    alice(NOW),
                    cursors))
        .hasMessageContaining("argument");
  }

  @Test
  void has_a_key_by_rfc_5869() {
    // Computed with: openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt key:"a secret"
    //   -kdfopt salt:m365connector -kdfopt info:"cursor v1 A256GCM" HKDF
    assertThat(HexFormat.of().formatHex(CursorKey.derive("a secret".getBytes(UTF_8)).getEncoded()))
        .isEqualTo("784ccd9da39ae774f09efe3087d360775550a6cf3070943e1fe35de028253363");
  }

  private static ToolArguments arguments(String json) {
    return new ToolArguments(FakeGraph.parse(json).asJsonObject());
  }
}
