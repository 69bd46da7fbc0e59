package io.m365connector.admin.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.admin.request.FormSeal.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormSealTest {

  private final Turned clock = new Turned();
  private final FormSeal seals = new FormSeal("key".getBytes(StandardCharsets.UTF_8), clock);

  @Test
  void a_form_with_its_proof_is_taken() {
    String seal = seals.issue();
    clock.pass(Duration.ofSeconds(3));

    assertThat(seals.check(seal, proof(seal))).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void a_form_is_good_once() {
    String seal = seals.issue();
    clock.pass(Duration.ofSeconds(3));
    seals.check(seal, proof(seal));

    assertThat(seals.check(seal, proof(seal))).isEqualTo(Verdict.TOO_OLD);
  }

  @Test
  void a_form_that_comes_back_at_once_is_too_soon_and_can_be_sent_again() {
    String seal = seals.issue();
    String proof = proof(seal);
    assertThat(seals.check(seal, proof)).isEqualTo(Verdict.TOO_SOON);
    clock.pass(Duration.ofSeconds(3));

    assertThat(seals.check(seal, proof)).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void who_has_no_script_waits_longer() {
    String seal = seals.issue();
    clock.pass(Duration.ofSeconds(5));
    assertThat(seals.check(seal, "")).isEqualTo(Verdict.TOO_SOON);
    clock.pass(Duration.ofSeconds(15));

    assertThat(seals.check(seal, "")).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void an_old_form_is_not_taken() {
    String seal = seals.issue();
    clock.pass(Duration.ofHours(5));

    assertThat(seals.check(seal, proof(seal))).isEqualTo(Verdict.TOO_OLD);
  }

  @Test
  void a_seal_of_somebody_else_is_not_ours() {
    FormSeal other = new FormSeal("other".getBytes(StandardCharsets.UTF_8), clock);

    assertThat(seals.check(other.issue(), "")).isEqualTo(Verdict.NOT_OURS);
    assertThat(seals.check("", "")).isEqualTo(Verdict.NOT_OURS);
    assertThat(seals.check("a.b", "")).isEqualTo(Verdict.NOT_OURS);
    assertThat(seals.check("x".repeat(10_000), "")).isEqualTo(Verdict.NOT_OURS);
  }

  @Test
  void a_changed_seal_is_not_ours() {
    String seal = seals.issue();
    char first = seal.charAt(0) == 'A' ? 'B' : 'A';

    assertThat(seals.check(first + seal.substring(1), "")).isEqualTo(Verdict.NOT_OURS);
  }

  @Test
  void a_node_with_the_same_key_takes_it() {
    String seal = new FormSeal("key".getBytes(StandardCharsets.UTF_8), clock).issue();
    clock.pass(Duration.ofSeconds(20));

    assertThat(seals.check(seal, "")).isEqualTo(Verdict.UNPROVEN);
  }

  private static String proof(String seal) {
    for (int number = 0; ; number++) {
      if (FormSeal.isProof(seal, String.valueOf(number))) {
        return String.valueOf(number);
      }
    }
  }

  /** A clock that is turned by hand. */
  static final class Turned extends Clock {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
