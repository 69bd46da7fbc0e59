package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnBehalfOfTest {

  private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";

  private final Exchanges exchanges = new Exchanges();
  private final FakeEntra entra = exchanges.entra;

  @Nested
  class An_exchange {

    @Test
    void asks_the_callers_own_tenant_once() {
      GraphSession session = exchanges.alice();

      assertThat(session.scopes()).contains("Mail.Read");
      assertThat(entra.calls()).hasSize(1);
      assertThat(entra.calls().getFirst().url().toString())
          .isEqualTo("https://login.microsoftonline.com/" + Callers.TENANT + "/oauth2/v2.0/token");
      assertThat(entra.calls().getFirst().form())
          .containsEntry("requested_token_use", "on_behalf_of")
          .containsEntry("assertion", "AAAA.BBBB.CCCC")
          .containsEntry("client_secret", "a-secret");
    }

    @Test
    void asks_for_the_graph_of_the_configured_cloud() {
      exchanges.and("CONNECTOR_CLOUD", "usgov");
      entra.then(
          200,
          FakeEntra.granted(
              Map.of(
                  "access_token",
                  FakeEntra.jwt("https://graph.microsoft.us", Callers.TENANT, Callers.ALICE))));

      exchanges.alice();

      assertThat(entra.calls().getFirst().url().getHost()).isEqualTo("login.microsoftonline.us");
      assertThat(entra.calls().getFirst().form().get("scope"))
          .contains("https://graph.microsoft.us/.default");
    }

    @Test
    void takes_no_longer_than_its_call_has_left() {
      exchanges.within(Duration.ofSeconds(2)).alice();

      assertThat(entra.calls().getFirst().request().timeout().orElseThrow())
          .isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
    }

    @Test
    void is_not_begun_when_its_call_is_over() {
      assertThat(exchanges.within(Duration.ofMillis(100)).refusal().code())
          .isEqualTo(Code.ENTRA_UNAVAILABLE);
      assertThat(entra.calls()).isEmpty();
    }

    @Test
    void is_closed_with_its_session() {
      GraphSession session = exchanges.alice();
      session.close();

      assertThatCode(session::reveal).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_failure_is_told_once_and_a_success_never() {
    exchanges.alice();
    entra.then(400, "{\"error\":\"invalid_grant\",\"suberror\":\"consent_required\"}");

    DelegationFailed refusal = exchanges.refusal();

    assertThat(exchanges.failures).containsExactly(refusal);
  }

  @Nested
  class A_passing_failure {

    @Test
    void of_the_connection_is_retried_once() {
      entra.thenBreaks().thenGrants();

      assertThatCode(exchanges::alice).doesNotThrowAnyException();
      assertThat(entra.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
      "503,<html>down</html>",
      "200,<html>proxy</html>",
      "200,'{\"access_token\":\"x'",
      "502,"
    })
    void of_the_answer_is_retried_once(int status, String body) {
      entra.then(status, body == null ? "" : body).thenGrants();

      assertThatCode(exchanges::alice).doesNotThrowAnyException();
      assertThat(entra.calls()).hasSize(2);
    }

    @Test
    void that_stays_is_told_after_two_attempts() {
      entra.then(503, "<html>");

      assertThat(exchanges.refusal().code()).isEqualTo(Code.ENTRA_UNAVAILABLE);
      assertThat(entra.calls()).hasSize(2);
    }

    @Test
    void with_a_stated_wait_is_not_retried() {
      entra.then(503, "<html>", "Retry-After", "30");

      DelegationFailed.Unavailable refusal = (DelegationFailed.Unavailable) exchanges.refusal();
      assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
      assertThat(entra.calls()).hasSize(1);
    }

    @Test
    void names_the_id_that_was_sent_when_nothing_came_back() {
      entra.thenBreaks();

      assertThat(exchanges.refusal().trace().correlationId())
          .isEqualTo(
              entra
                  .calls()
                  .getLast()
                  .request()
                  .headers()
                  .firstValue("client-request-id")
                  .orElseThrow());
    }
  }

  @Nested
  class A_throttled_tenant {

    @Test
    void is_left_alone_for_the_stated_time() {
      entra.then(429, "{}", "Retry-After", "20").thenGrants();

      assertThat(exchanges.refusal().code()).isEqualTo(Code.ENTRA_THROTTLED);
      assertThat(exchanges.refusal().code()).isEqualTo(Code.ENTRA_THROTTLED);
      assertThat(entra.calls()).hasSize(1);

      exchanges.clock.advance(Duration.ofSeconds(21));
      assertThatCode(exchanges::alice).doesNotThrowAnyException();
    }

    @Test
    void costs_other_tenants_nothing() {
      String token =
          FakeEntra.jwt("https://graph.microsoft.com", Exchanges.OTHER_TENANT, Callers.ALICE);
      entra
          .then(429, "{}", "Retry-After", "20")
          .then(200, FakeEntra.granted(Map.of("access_token", token, "id_token", "absent")));

      exchanges.refusal();

      assertThatCode(() -> exchanges.exchange(Exchanges.OTHER_TENANT, Callers.ALICE))
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class The_loop_guard {

    @ParameterizedTest
    @ValueSource(longs = {50196, 1, 65001, 999999999})
    void is_known_by_what_went_before_and_not_by_its_number(long number) {
      entra.thenGrants().thenRefuses("invalid_request", "", "", number);
      exchanges.alice();

      DelegationFailed.Unavailable refusal = (DelegationFailed.Unavailable) exchanges.refusal();

      assertThat(refusal.code()).isEqualTo(Code.ENTRA_THROTTLED);
      assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1));
      assertThat(exchanges.refusal().code()).isEqualTo(Code.ENTRA_THROTTLED);
      assertThat(entra.calls()).hasSize(2);
    }

    @Test
    void is_not_blamed_for_a_request_that_never_worked() {
      entra.thenRefuses("invalid_request", "", "", 50196);

      assertThat(exchanges.refusal().code()).isEqualTo(Code.MISCONFIGURED);
    }
  }

  @Nested
  class A_refusal {

    @ParameterizedTest
    @CsvSource({
      "invalid_grant,consent_required,CONSENT_REQUIRED",
      "invalid_grant,,SIGN_IN_AGAIN",
      "invalid_grant,basic_action,SIGN_IN_AGAIN",
      "invalid_grant,message_only,BLOCKED_BY_POLICY",
      "invalid_grant,user_password_expired,USER_PROBLEM",
      "interaction_required,,SIGN_IN_AGAIN",
      "interaction_required,message_only,BLOCKED_BY_POLICY",
      "login_required,,SIGN_IN_AGAIN",
      "consent_required,,CONSENT_REQUIRED",
      "access_denied,,CONSENT_REQUIRED",
      "unauthorized_client,,APP_NOT_IN_TENANT",
      "invalid_client,,MISCONFIGURED",
      "invalid_scope,,MISCONFIGURED",
      "invalid_resource,,MISCONFIGURED",
      "temporarily_unavailable,,ENTRA_UNAVAILABLE",
      "server_error,,ENTRA_UNAVAILABLE",
      "something_new,,MISCONFIGURED"
    })
    void depends_on_error_and_suberror_and_never_on_the_number(
        String error, String suberror, Code code) {
      for (long number : new long[] {65001, 50076, 7000215, 50196, 90033, 0}) {
        Exchanges fresh = new Exchanges();
        fresh.entra.thenRefuses(error, suberror == null ? "" : suberror, "", number);

        assertThat(fresh.refusal().code()).as("%d", number).isEqualTo(code);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction_required", "invalid_grant", "invalid_client", "new_error"})
    void with_claims_is_a_challenge_whatever_its_error(String error) {
      entra.thenRefuses(error, "message_only", CLAIMS, 53003);

      assertThat(((DelegationFailed.ClaimsChallenge) exchanges.refusal()).claims())
          .isEqualTo(CLAIMS);
    }

    @Test
    void with_claims_that_are_no_json_is_no_challenge() {
      entra.thenRefuses("invalid_grant", "", "\\r\\nSet-Cookie: a=b", 50076);

      assertThat(exchanges.refusal().code()).isEqualTo(Code.SIGN_IN_AGAIN);
    }

    @Test
    void for_want_of_consent_names_the_link() {
      entra.thenRefuses("invalid_grant", "consent_required", "", 65001);

      assertThat(((DelegationFailed.ConsentRequired) exchanges.refusal()).consentUrl().toString())
          .isEqualTo(
              "https://login.microsoftonline.com/"
                  + Callers.TENANT
                  + "/adminconsent?client_id="
                  + Exchanges.CONNECTOR);
    }

    @Test
    void carries_the_ids_and_nothing_of_the_description() {
      entra.thenRefuses("invalid_grant", "", "", 50057);

      DelegationFailed refusal = exchanges.refusal();

      assertThat(refusal.trace().aadsts()).isEqualTo("AADSTS50057");
      assertThat(refusal.trace().traceId()).startsWith("7e1f");
      assertThat(refusal.trace().explained().orElseThrow().cause()).contains("disabled");
      assertThat(refusal).hasNoCause();
      assertThat(refusal.toString() + refusal.detail()).doesNotContain(FakeEntra.MARKER);
    }
  }
}
