package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A successful answer of Entra's that does not belong to the caller whose token was sent. */
class ForeignAnswerTest {

  private final Exchanges exchanges = new Exchanges();
  private final FakeEntra entra = exchanges.entra;

  private static final String GRAPH = "https://graph.microsoft.com";
  private static final String BOB = "44444444-4444-4444-8444-444444444444";

  @Test
  void another_user_by_the_id_token_is_thrown_away() {
    assertThrownAway("id_token", FakeEntra.jwt(Exchanges.CONNECTOR, Callers.TENANT, BOB));
  }

  @Test
  void another_tenant_by_the_id_token_is_thrown_away() {
    assertThrownAway(
        "id_token", FakeEntra.jwt(Exchanges.CONNECTOR, Exchanges.OTHER_TENANT, Callers.ALICE));
  }

  @Test
  void another_client_by_the_id_token_is_thrown_away() {
    assertThrownAway("id_token", FakeEntra.jwt(BOB, Callers.TENANT, Callers.ALICE));
  }

  @Test
  void another_user_by_the_graph_token_is_thrown_away() {
    assertThrownAway("access_token", FakeEntra.jwt(GRAPH, Callers.TENANT, BOB));
  }

  @Test
  void another_audience_is_thrown_away() {
    assertThrownAway(
        "access_token",
        FakeEntra.jwt("https://graph.microsoft.com.evil", Callers.TENANT, Callers.ALICE));
  }

  @Test
  void the_callers_own_token_is_thrown_away() {
    assertThrownAway("access_token", "AAAA.BBBB.CCCC");
  }

  @Test
  void another_kind_of_token_is_thrown_away() {
    assertThrownAway("token_type", "pop");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void one_that_has_ended_is_thrown_away(int seconds) {
    entra.then(200, FakeEntra.granted(Map.of("expires_in", seconds)));

    assertThat(exchanges.refusal().code()).isEqualTo(Code.EXCHANGE_MISMATCH);
  }

  @Test
  void an_opaque_graph_token_is_taken() {
    entra.then(200, FakeEntra.granted(Map.of("access_token", "opaque", "id_token", "absent")));

    assertThat(exchanges.alice().reveal()).isEqualTo("opaque");
  }

  private void assertThrownAway(String field, String value) {
    entra.then(200, FakeEntra.granted(Map.of(field, value)));

    assertThat(exchanges.refusal().code()).isEqualTo(Code.EXCHANGE_MISMATCH);
    assertThat(entra.calls()).hasSize(1);
  }
}
