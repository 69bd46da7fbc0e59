package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Family B: one request that claims to be another, in its path, its headers or its names. */
@Tag("nightly")
@ExtendWith(SharedStand.class)
class HostileHeadsIT {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private final Stand stand;
  private Invariants invariants;

  HostileHeadsIT(Stand stand) {
    this.stand = stand;
  }

  @BeforeEach
  void look() {
    invariants = Invariants.of(stand);
  }

  @AfterEach
  void check() throws IOException {
    invariants.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Uri: /health/live",
        "X-Original-URL: /health/live",
        "X-Rewrite-URL: /health/live",
        "X_Forwarded_Host: evil.example",
        "Forwarded: host=evil.example;proto=https",
        "User-Agent: GoogleHC/1.0",
        "User-Agent: kube-probe/1.30",
        "X-HTTP-Method-Override: GET"
      })
  void B4_B5_a_header_about_another_request_opens_nothing(String header) {
    RawHttp.Answer answer = send("/mcp", PING, header);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .contains(stand.connector().url().toString())
        .doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mcp/",
        "//mcp",
        "/mcp;x=y",
        "/mcp;/health/live",
        "/MCP",
        "/./mcp",
        "/mcp?x",
        "/mcp?/health/live",
        "/mcp#/health/live",
        "/mcp%2f",
        "/mcp%2fhealth",
        "/%6dcp",
        "/mcp%23",
        "/mcp/..;/health/live"
      })
  void B7_no_way_to_write_the_path_leads_around_the_gate(String path) {
    RawHttp.Answer answer = send(path, PING, "Accept: application/json");

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("\"result\"");
  }

  /**
   * Liberty takes the first segment for the application: these are health's. Asked for a second
   * time its own lookup of the path fails, with a 500 and a text about the path that no application
   * can prevent (26.0.0.5); that is not the {@link Invariants}' matter.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/health/../mcp", "/health/live/../../mcp"})
  void B7_a_path_through_an_open_one_does_not_reach_the_endpoint(String path) {
    for (int again = 0; again < 3; again++) {
      RawHttp.Answer answer =
          RawHttp.to(stand.connector().url())
              .send("POST", path, PING, "Content-Type: application/json");

      assertThat(answer.body()).doesNotContain("\"result\"", "jsonrpc", "m365connector");
      assertThat(answer.status() >= 400 || answer.body().contains("\"checks\""))
          .as(answer.body())
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "00000000-0000-4000-8000-000000000000",
        "../../server.xml",
        "' or '1'='1",
        "%00"
      })
  void B25_a_guessed_session_opens_nothing_and_lends_nobody(String session) {
    RawHttp.Answer stranger = send("/mcp", me(1), "Mcp-Session-Id: " + session);
    String user = stand.sandbox().users().get(1);
    RawHttp.Answer known =
        send(
            "/mcp",
            me(2),
            "Mcp-Session-Id: " + session,
            "Authorization: Bearer " + stand.sandbox().token(user));

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(known.body()).contains(user);
  }

  @Test
  void C32_a_clients_name_stands_in_no_log() {
    String mark = invariants.plant("c32-" + UUID.randomUUID());
    String name = "<img src=x onerror=alert(1)>\n[ERROR] " + mark + "\u001b[31m ${jndi:ldap://x}";
    RawHttp.Answer answer =
        send(
            "/mcp",
            Json.text(
                Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    1,
                    "method",
                    "initialize",
                    "params",
                    Map.of(
                        "protocolVersion",
                        "2025-06-18",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", name, "version", name)))),
            authorization());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("onerror");
  }

  private RawHttp.Answer send(String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    RawHttp.Answer answer =
        RawHttp.to(stand.connector().url()).send("POST", path, body, all.toArray(String[]::new));
    invariants.seen(answer.status(), answer.head() + answer.body());
    return answer;
  }

  private static String me(int id) {
    return Json.text(
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            id,
            "method",
            "tools/call",
            "params",
            Map.of("name", "get_me", "arguments", Map.of())));
  }

  private String authorization() {
    return "Authorization: Bearer " + token();
  }

  private String token() {
    String token = stand.sandbox().token("");
    invariants.plant(token.substring(token.length() - 40));
    return token;
  }
}
