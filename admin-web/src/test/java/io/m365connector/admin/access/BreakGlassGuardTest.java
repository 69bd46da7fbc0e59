package io.m365connector.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakGlassGuardTest {

  private final Hand clock = new Hand();
  private final BreakGlassGuard guard = new BreakGlassGuard(clock);

  @Test
  void lets_an_address_try_five_times_a_quarter_of_an_hour() {
    tries(BreakGlassGuard.PER_ADDRESS, "a");
    assertThat(guard.admit("a")).isFalse();
    assertThat(guard.admit("b")).isTrue();

    clock.now = clock.now.plus(BreakGlassGuard.WINDOW).plusSeconds(1);
    assertThat(guard.admit("a")).isTrue();
  }

  @Test
  void lets_all_addresses_together_try_twenty_times() {
    for (int i = 0; i < BreakGlassGuard.IN_ALL; i++) {
      assertThat(guard.admit("address " + i)).isTrue();
    }
    assertThat(guard.admit("another")).isFalse();
  }

  @Test
  void forgives_slips_once_the_password_was_right() {
    tries(BreakGlassGuard.PER_ADDRESS, "a");
    guard.succeeded("a");
    assertThat(guard.admit("a")).isTrue();
  }

  private void tries(int count, String address) {
    for (int i = 0; i < count; i++) {
      assertThat(guard.admit(address)).isTrue();
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

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
      return Clock.offset(this, Duration.ZERO);
    }
  }
}
