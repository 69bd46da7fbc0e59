package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Where MSAL4J 1.26 does something else than one would think, and that we do not fall for it. */
class MsalTrapsTest {

  private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";

  private final Exchanges exchanges = new Exchanges();
  private final FakeEntra entra = exchanges.entra;

  @Test
  void its_cache_is_never_shared_so_the_same_token_is_exchanged_again() {
    exchanges.alice();
    exchanges.alice();

    assertThat(entra.calls()).hasSize(2);
  }

  @Test
  void it_makes_no_instance_discovery() {
    exchanges.alice();

    assertThat(entra.calls())
        .allSatisfy(call -> assertThat(call.url().getPath()).endsWith("/oauth2/v2.0/token"));
  }

  @Test
  void the_tenant_of_each_call_is_the_callers() {
    entra.then(
        200, FakeEntra.granted(java.util.Map.of("access_token", "opaque", "id_token", "absent")));
    exchanges.alice();
    exchanges.exchange(Exchanges.OTHER_TENANT, Callers.ALICE);

    assertThat(entra.calls().getLast().url().getPath()).startsWith("/" + Exchanges.OTHER_TENANT);
  }

  @Test
  void it_runs_on_the_calling_thread() {
    exchanges.alice();

    assertThat(entra.calls().getFirst().thread()).isSameAs(Thread.currentThread());
  }

  @Test
  void every_call_of_it_has_a_time_limit() {
    exchanges.alice();

    assertThat(entra.calls().getFirst().request().timeout().orElseThrow())
        .isLessThanOrEqualTo(java.time.Duration.ofSeconds(10));
  }

  @Test
  void an_interaction_required_keeps_its_claims() {
    entra.thenRefuses("interaction_required", "basic_action", CLAIMS, 50076);

    assertThat(exchanges.refusal()).isInstanceOf(DelegationFailed.ClaimsChallenge.class);
  }

  @Test
  void its_retry_is_off_so_that_ours_alone_decides() {
    entra.then(500, "{}");
    exchanges.refusal();

    assertThat(entra.calls()).hasSize(2);
  }

  @Test
  void it_asks_for_a_refresh_token_whatever_is_said_and_none_is_kept() {
    GraphSession session = exchanges.alice();

    assertThat(entra.calls().getFirst().form().get("scope"))
        .isEqualTo("https://graph.microsoft.com/.default openid profile offline_access");
    assertThat(session.reveal()).doesNotContain("refresh");
    assertThat(exchanges.cache().size()).isZero();
  }

  @Test
  void no_capability_is_claimed_which_would_drop_a_claims_request() {
    exchanges.alice();

    assertThat(entra.calls().getFirst().form()).doesNotContainKey("claims");
  }

  @Test
  void its_name_for_every_invalid_grant_is_not_taken_over() {
    // MSAL calls all of them "interaction required", also those that no interaction mends.
    entra.thenRefuses("invalid_grant", "message_only", "", 50013);

    assertThat(exchanges.refusal().code()).isEqualTo(Code.BLOCKED_BY_POLICY);
  }

  @Test
  void suberror_and_ids_which_it_does_not_hand_on_are_known() {
    entra.thenRefuses("invalid_grant", "consent_required", "", 65001);

    EntraTrace trace = exchanges.refusal().trace();

    assertThat(trace.suberror()).isEqualTo("consent_required");
    assertThat(trace.numbers()).containsExactly(65001L);
    assertThat(trace.traceId()).isNotNull();
  }

  @Test
  void a_page_of_html_which_it_calls_invalid_json_is_an_outage() {
    entra.then(503, "<html>down</html>");

    assertThat(exchanges.refusal().code()).isEqualTo(Code.ENTRA_UNAVAILABLE);
  }

  @Test
  void its_logger_says_nothing() {
    List<LogRecord> said = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            said.add(record);
          }

          @Override
          public void flush() {
            // Nothing is kept back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      entra.thenRefuses("invalid_grant", "", "", 50020);
      exchanges.refusal();
    } finally {
      root.removeHandler(handler);
    }
    assertThat(said).noneMatch(record -> record.getLoggerName().startsWith("com.microsoft"));
    assertThat(said)
        .noneMatch(record -> String.valueOf(record.getMessage()).contains(FakeEntra.MARKER));
  }
}
