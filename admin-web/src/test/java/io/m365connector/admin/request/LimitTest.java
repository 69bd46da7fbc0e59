package io.m365connector.admin.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {

  private final FormSealTest.Turned clock = new FormSealTest.Turned();
  private final Limit limit = new Limit(clock, 3, 5, Duration.ofMinutes(1));

  @Test
  void an_address_has_its_share() {
    assertThat(limit.admits("a")).isTrue();
    assertThat(limit.admits("a", 2)).isTrue();
    assertThat(limit.admits("a")).isFalse();
    assertThat(limit.admits("b")).isTrue();
  }

  @Test
  void all_addresses_together_have_one_too() {
    for (int at = 0; at < 5; at++) {
      assertThat(limit.admits("from " + at)).isTrue();
    }

    assertThat(limit.admits("another")).isFalse();
  }

  @Test
  void a_while_later_it_begins_anew() {
    limit.admits("a", 3);
    clock.pass(Duration.ofMinutes(1));

    assertThat(limit.admits("a")).isTrue();
  }

  @Test
  void more_addresses_than_it_remembers_meet_the_common_bound() {
    Limit wide = new Limit(clock, 1, 20_000, Duration.ofMinutes(1));
    int admitted = 0;
    for (int at = 0; at < 50_000; at++) {
      admitted += wide.admits("address " + at) ? 1 : 0;
    }

    assertThat(admitted).isEqualTo(20_000);
  }
}
