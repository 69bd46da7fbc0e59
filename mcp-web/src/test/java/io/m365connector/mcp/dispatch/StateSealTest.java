package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StateSealTest {

  private static final byte[] BINDING = {1};
  private static final JsonObject STATE = JsonValues.object().add("a", "ü").build();
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static StateSeal sealAt(Instant time) {
    return new StateSeal(new byte[32], Clock.fixed(time, ZoneOffset.UTC));
  }

  @Test
  void opens_for_the_same_binding_within_ten_minutes() {
    String sealed = sealAt(NOW).seal(STATE, BINDING);

    assertThat(sealAt(NOW.plus(Duration.ofMinutes(10))).open(sealed, BINDING)).contains(STATE);
  }

  @Test
  void stays_shut_later() {
    String sealed = sealAt(NOW).seal(STATE, BINDING);

    assertThat(sealAt(NOW.plus(Duration.ofMinutes(10)).plusMillis(1)).open(sealed, BINDING))
        .isEmpty();
  }

  @Test
  void stays_shut_for_another_binding_and_another_key() {
    String sealed = sealAt(NOW).seal(STATE, BINDING);

    assertThat(sealAt(NOW).open(sealed, new byte[] {2})).isEmpty();
    assertThat(StateSeal.ofThisProcess().open(sealed, BINDING)).isEmpty();
  }

  @Test
  void stays_shut_for_anything_that_is_not_one() {
    for (String stranger : new String[] {"", "A", "AAAA", "%%%%", "A".repeat(17_000)}) {
      assertThat(sealAt(NOW).open(stranger, BINDING)).isEmpty();
    }
  }

  @Test
  void looks_different_each_time() {
    assertThat(sealAt(NOW).seal(STATE, BINDING)).isNotEqualTo(sealAt(NOW).seal(STATE, BINDING));
  }

  @Test
  void needs_a_key_of_full_length() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StateSeal(new byte[16], Clock.systemUTC()));
  }
}
