package io.m365connector.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.Organisation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTokensTest {
  private static final Entra ENTRA =
      new Entra(
          Organisation.sample(), new Issuer("https://localhost:1", Cloud.GLOBAL), List.of(), 0);

  private static String token(String order) {
    return ENTRA.forge().make(Json.parse(order.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static void assertRefused(String token, int status, String code) {
    assertThatExceptionOfType(GraphTokenRefused.class)
        .isThrownBy(() -> ENTRA.graphTokens().verify(token))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(status);
              assertThat(refused.code()).isEqualTo(code);
            });
  }

  @Test
  void a_graph_token_tells_who_calls_and_what_is_permitted() throws GraphTokenRefused {
    GraphPrincipal principal =
        ENTRA
            .graphTokens()
            .verify(
                token(
                    "{\"audience\":\"graph\",\"client\":\"%s\"}"
                        .formatted(SampleApplications.CONNECTOR)));
    assertThat(principal.userId()).isEqualTo("b0000001-0000-4000-8000-000000000001");
    assertThat(principal.tenantId()).isEqualTo("a0000000-0000-4000-8000-000000000001");
    assertThat(principal.clientId()).isEqualTo(SampleApplications.CONNECTOR);
    assertThat(principal.scopes()).isEqualTo(GraphPermissions.CONNECTOR);
  }

  @Test
  void the_connectors_own_token_is_none_of_graphs() {
    assertRefused(token("{}"), 401, "InvalidAuthenticationToken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"audience\":\"graph\",\"lifetime\":-1}",
        "{\"audience\":\"graph\",\"key\":\"unpublished\"}",
        "{\"audience\":\"graph\",\"key\":\"consumer\"}",
        "{\"audience\":\"graph\",\"alg\":\"none\"}",
        "{\"audience\":\"graph\",\"alg\":\"HS256\"}",
        "{\"audience\":\"graph\",\"tampered\":true}",
        "{\"audience\":\"graph\",\"claims\":{\"iss\":\"https://evil.example/x/v2.0\"}}"
      })
  void a_token_that_is_wrong_in_any_way_is_refused(String order) {
    assertRefused(token(order), 401, "InvalidAuthenticationToken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "a.b.c", "..."})
  void what_is_no_token_is_refused(String nonsense) {
    assertRefused(nonsense, 401, "InvalidAuthenticationToken");
  }

  @Test
  void an_applications_own_token_has_no_me() {
    assertRefused(token("{\"audience\":\"graph\",\"kind\":\"app\"}"), 400, "BadRequest");
  }
}
