package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.code.Aadsts;
import io.m365connector.code.AadstsCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What the connector does follows from {@code error}, {@code suberror} and {@code claims}: every
 * number that is known, and any other, may stand with any of them and changes only what people
 * read.
 */
class RefusalNumbersTest {

  private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";

  /** What Entra says besides the number. */
  record Said(String error, String suberror, String claims) {}

  /** What the connector makes of it. */
  private record Meaning(
      Class<?> kind,
      Object code,
      Optional<String> claims,
      Optional<String> link,
      Optional<Duration> pause,
      int calls) {}

  @Property(tries = 600)
  void never_decide(
      @ForAll("said") Said said, @ForAll("number") long one, @ForAll("number") long other) {
    assertThat(meaning(said, one, false)).isEqualTo(meaning(said, other, false));
  }

  @Property(tries = 200)
  void never_decide_after_a_success_either(
      @ForAll("said") Said said, @ForAll("number") long one, @ForAll("number") long other) {
    assertThat(meaning(said, one, true)).isEqualTo(meaning(said, other, true));
  }

  @Property(tries = 200)
  void are_told_with_what_is_known_of_them(@ForAll("known") Aadsts known) {
    Exchanges exchanges = new Exchanges();
    exchanges.entra.thenRefuses("invalid_grant", "", "", known.number());

    EntraTrace trace = exchanges.refusal().trace();

    assertThat(trace.aadsts()).isEqualTo("AADSTS" + known.number());
    assertThat(trace.explained()).contains(known);
  }

  private static Meaning meaning(Said said, long number, boolean afterSuccess) {
    Exchanges exchanges = new Exchanges();
    if (afterSuccess) {
      exchanges.entra.thenGrants();
    }
    exchanges.entra.thenRefuses(said.error(), said.suberror(), said.claims(), number);
    if (afterSuccess) {
      exchanges.alice();
    }
    DelegationFailed failure = exchanges.refusal();
    return new Meaning(
        failure.getClass(),
        failure.code(),
        failure instanceof DelegationFailed.ClaimsChallenge challenge
            ? Optional.of(challenge.claims())
            : Optional.empty(),
        failure instanceof DelegationFailed.ConsentRequired consent
            ? Optional.of(consent.consentUrl().toString())
            : Optional.empty(),
        failure instanceof DelegationFailed.Unavailable away ? away.retryAfter() : Optional.empty(),
        exchanges.entra.calls().size());
  }

  @Provide
  Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.of(
                "invalid_grant",
                "interaction_required",
                "login_required",
                "consent_required",
                "access_denied",
                "unauthorized_client",
                "invalid_client",
                "invalid_scope",
                "invalid_resource",
                "invalid_request",
                "temporarily_unavailable",
                "server_error",
                "something_new"),
            Arbitraries.of(
                "",
                "basic_action",
                "additional_action",
                "message_only",
                "consent_required",
                "user_password_expired",
                "client_mismatch",
                "protection_policy_required",
                "something_new"),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(CLAIMS))))
        .as(Said::new);
  }

  @Provide
  Arbitrary<Long> number() {
    return Arbitraries.oneOf(
        known().map(Aadsts::number), Arbitraries.longs().between(0, 99_999_999));
  }

  @Provide
  Arbitrary<Aadsts> known() {
    return Arbitraries.of(List.copyOf(AadstsCatalogue.all()));
  }
}
