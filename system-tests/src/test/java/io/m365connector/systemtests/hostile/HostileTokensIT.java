package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Family A: no forged, bent or foreign token gets past the gate, and none costs a call upstream.
 */
@ExtendWith(SharedStand.class)
class HostileTokensIT {

  private static final String BODY = "{\"jsonrpc\":";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Stand stand;
  private Invariants invariants;

  HostileTokensIT(Stand stand) {
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

  static Stream<Arguments> ordered() {
    List<Arguments> all = new ArrayList<>();
    Stream.of("none", "HS256").forEach(alg -> all.add(order("A10 alg " + alg, "alg", alg)));
    Stream.of("None", "nOnE", "", "RS512", "PS256", "ES256", "HS512")
        .forEach(alg -> all.add(header("A10 a header that says alg " + alg, "alg", alg)));
    all.add(header("A10 alg as a number", "alg", 256));
    all.add(header("A10 no alg", "alg", null));
    all.add(forged("A16 a key of its own", "jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")));
    all.add(forged("A16 a certificate of its own", "x5c", List.of("MIIB")));
    all.add(forged("A16 the address of a key set", "jku", "https://evil.example/keys"));
    all.add(header("A17 a kid that is a path", "kid", "../../../../dev/null"));
    all.add(header("A17 a kid that is SQL", "kid", "' or '1'='1"));
    all.add(header("A19 an unknown critical extension", "crit", List.of("x")));
    all.add(forged("A19 a detached payload", "b64", false));
    all.add(header("A20 a logout token", "typ", "logout+jwt"));
    all.add(header("A20 a proof of possession", "typ", "dpop+jwt"));
    all.add(forged("A22 a packed payload", "zip", "DEF"));
    all.add(claim("A25 an expiry that is text", "exp", "2099"));
    all.add(claim("A25 a negative expiry", "exp", -1));
    all.add(claim("A25 no expiry", "exp", null));
    all.add(claim("A26 not before the year 2100", "nbf", 4_102_444_800L));
    all.add(order("A28 for Microsoft Graph", "audience", "graph"));
    all.add(claim("A28 for no audience", "aud", List.of()));
    all.add(claim("A28 without an audience", "aud", null));
    all.add(claim("A28 for another app", "aud", "c0000000-0000-4000-8000-0000000000f1"));
    all.add(claim("A29 of a look-alike issuer", "iss", "https://login.microsoftonline.com@evil/"));
    all.add(claim("A29 of everybody's issuer", "iss", "https://login.microsoftonline.com/common/"));
    all.add(claim("A29 of an issuer that is a number", "iss", 7));
    all.add(claim("A38 without a user", "oid", null));
    all.add(claim("A38 of a user that is no GUID", "oid", "../admin"));
    all.add(claim("A38 of a tenant that is no GUID", "tid", "common"));
    all.add(order("A40 of another cloud's key", "key", "other-cloud"));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordered")
  void is_refused_with_401(String what, Map<String, ?> order) {
    assertRefused(what, "Bearer " + invariants.plant(stand.sandbox().token(order)));
  }

  static Stream<Arguments> bent() {
    return Stream.of(
            "A2 nothing|Bearer ",
            "A2 white space|Bearer    ",
            "A4 another scheme|Basic T",
            "A4 a scheme that wants proof|DPoP T",
            "A8 one dot|Bearer a.b",
            "A8 fifty dots|Bearer " + "a.".repeat(50) + "a",
            "A13 no signature|Bearer H.P.",
            "A13 a signature too short|Bearer H.P.AAAA",
            "A14 a signature of nothing|Bearer H.P." + "A".repeat(342),
            "A14 a signature too long|Bearer H.P.S" + "A".repeat(400),
            "A22 five parts|Bearer H.P.S.P.S",
            "A22 JSON instead of parts|Bearer {\"payload\":\"P\",\"signature\":\"S\"}",
            "A23 two tokens|Bearer T, Bearer T",
            "A8 padding|Bearer H=.P=.S=",
            "A8 another alphabet|Bearer +/+/.P.S")
        .map(each -> Arguments.of(each.split("\\|")[0], each.split("\\|")[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bent")
  void bent_by_hand_is_refused_with_401(String what, String pattern) {
    String token = stand.sandbox().token("");
    String[] parts = token.split("\\.");
    StringBuilder authorization = new StringBuilder();
    int scheme = pattern.indexOf(' ');
    authorization.append(pattern, 0, scheme);
    for (char c : pattern.substring(scheme).toCharArray()) {
      switch (c) {
        case 'T' -> authorization.append(token);
        case 'H' -> authorization.append(parts[0]);
        case 'P' -> authorization.append(parts[1]);
        case 'S' -> authorization.append(parts[2]);
        default -> authorization.append(c);
      }
    }
    invariants.plant(parts[2].substring(0, 40));

    assertRefused(what, authorization.toString());
  }

  @Test
  void A22_work_without_end_for_a_password_based_key_is_not_begun() {
    String head =
        Json.text(
            Map.of(
                "alg", "PBES2-HS256+A128KW", "enc", "A128GCM", "p2c", 2_000_000_000, "p2s", "x"));
    String token = BASE64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + ".AA.AA.AA.AA";
    long begun = System.nanoTime();

    assertRefused("billion hashes", "Bearer " + token);

    assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
  }

  @Test
  void A7_a_huge_token_is_refused_before_it_is_looked_at() {
    for (int size : List.of(20_000, 1 << 16, 1 << 20)) {
      RawHttp.Answer answer = post("Bearer " + "a".repeat(size));

      assertThat(answer.status()).isBetween(400, 499);
    }
  }

  @Test
  void A17_a_thousand_unknown_keys_cause_one_look_at_Entra_at_most() {
    String token = stand.sandbox().token("");
    String rest = token.substring(token.indexOf('.'));
    long before = stand.sandbox().calls("entra");
    IntStream.range(0, 1000)
        .parallel()
        .forEach(
            i -> {
              String head = Json.text(Map.of("alg", "RS256", "typ", "JWT", "kid", "unknown-" + i));
              String forged = BASE64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + rest;
              assertThat(post("Bearer " + forged).status()).isEqualTo(401);
            });

    assertThat(stand.sandbox().calls("entra") - before).isBetween(0L, 1L);
  }

  @Test
  void are_of_more_than_forty_kinds() {
    // The two tests of one token each count too: a huge one and one of endless work.
    assertThat(ordered().count() + bent().count() + 2).isGreaterThanOrEqualTo(40);
  }

  private void assertRefused(String what, String authorization) {
    long exchanges = stand.sandbox().exchanges();
    long before = stand.sandbox().calls("graph");
    RawHttp.Answer answer = post(authorization);

    assertThat(answer.status()).as(what).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .startsWith("Bearer ")
        .contains("resource_metadata=");
    assertThat(stand.sandbox().exchanges()).as("exchanges").isEqualTo(exchanges);
    assertThat(stand.sandbox().calls("graph")).as("calls of Graph").isEqualTo(before);
  }

  private RawHttp.Answer post(String authorization) {
    RawHttp.Answer answer =
        RawHttp.to(stand.connector().url())
            .send(
                "POST",
                "/mcp",
                BODY,
                "Content-Type: application/json",
                "Authorization: " + authorization);
    invariants.seen(answer.status(), answer.head() + answer.body());
    return answer;
  }

  private static Arguments order(String what, String name, Object value) {
    return Arguments.of(what, Map.of(name, value));
  }

  private static Arguments claim(String what, String name, @Nullable Object value) {
    return Arguments.of(what, Map.of("claims", one(name, value)));
  }

  private static Arguments header(String what, String name, @Nullable Object value) {
    return Arguments.of(what, Map.of("header", one(name, value)));
  }

  /** With a header that asks the verifier to take another key or form, and signed wrongly. */
  private static Arguments forged(String what, String name, Object value) {
    return Arguments.of(what, Map.of("header", one(name, value), "tampered", true));
  }

  private static Map<String, Object> one(String name, @Nullable Object value) {
    Map<String, Object> map = new HashMap<>();
    map.put(name, value);
    return map;
  }
}
