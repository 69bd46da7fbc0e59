package io.m365connector.admin.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.m365connector.fleet.CheckSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void a_half_hour_with_one_bad_minute_shows_as_down() {
    Trend trend = Trend.of(List.of(sample(10, true, 5), sample(11, false, 5)), NOW);

    assertEquals("down", trend.slots().getLast().tone());
    assertEquals(50, trend.upPercent());
  }

  @Test
  void a_half_hour_without_a_sample_shows_as_neither() {
    Trend trend = Trend.of(List.of(sample(10, true, 5)), NOW);

    assertEquals("none", trend.slots().getFirst().tone());
    assertEquals("up", trend.slots().getLast().tone());
  }

  @Test
  void the_time_a_look_takes_is_the_median() {
    assertEquals(
        7,
        Trend.of(List.of(sample(3, true, 900), sample(2, true, 7), sample(1, true, 1)), NOW)
            .millis());
  }

  @Test
  void without_samples_nothing_is_known() {
    assertFalse(Trend.of(List.of(), NOW).isKnown());
  }

  @Test
  void what_is_older_than_the_span_is_left_out_of_the_picture() {
    assertFalse(Trend.of(List.of(sample(60 * 25, true, 1)), NOW).isKnown());
  }

  private static CheckSample sample(int minutesAgo, boolean up, long millis) {
    return new CheckSample(NOW.minus(Duration.ofMinutes(minutesAgo)), up, millis);
  }
}
