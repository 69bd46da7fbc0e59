package io.m365connector.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.code.Code;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private static final RsaJsonWebKey NEXT = Mint.key("next");
  private final Mint mint = new Mint();

  @Nested
  class Rotation {

    @Test
    void is_followed_with_the_first_token_of_the_new_key() {
      mint.keys.refreshIfDue();
      mint.publish(NEXT, Mint.TEMPLATE, "microsoftonline.com");

      assertThatCode(() -> mint.verify(byNext())).doesNotThrowAnyException();
      assertThat(mint.calls()).isEqualTo(2);
    }

    @Test
    void fails_none_of_many_requests_at_once_and_asks_once() throws Exception {
      mint.keys.refreshIfDue();
      mint.publish(NEXT, Mint.TEMPLATE, "microsoftonline.com");
      Callable<Caller> request = () -> mint.verify(byNext());

      try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Caller>> all = IntStream.range(0, 100).mapToObj(i -> request).toList();
        for (Future<Caller> each : pool.invokeAll(all)) {
          assertThat(each.get().tenant()).hasToString(Callers.TENANT);
        }
      }
      assertThat(mint.calls()).isEqualTo(2);
    }
  }

  @Nested
  class An_unknown_key {

    @Test
    void makes_the_connector_ask_at_most_once_in_five_minutes() {
      mint.keys.refreshIfDue();
      for (int i = 0; i < 1_000; i++) {
        assertThatThrownBy(() -> mint.verify(byNext())).isInstanceOf(TokenRejected.class);
      }
      assertThat(mint.calls()).isEqualTo(2);

      mint.advance(Duration.ofMinutes(5));
      assertThatThrownBy(() -> mint.verify(byNext())).isInstanceOf(TokenRejected.class);
      assertThat(mint.calls()).isEqualTo(3);
    }

    @Test
    void costs_known_keys_nothing() {
      mint.keys.refreshIfDue();
      assertThatThrownBy(() -> mint.verify(byNext())).isInstanceOf(TokenRejected.class);

      assertThatCode(() -> mint.verify(mint.good())).doesNotThrowAnyException();
    }
  }

  @Nested
  class A_withdrawn_key {

    @Test
    void is_gone_within_the_refresh_interval() {
      mint.keys.refreshIfDue();
      mint.withdraw(Mint.GOOD);
      mint.publish(NEXT, Mint.TEMPLATE, "microsoftonline.com");
      assertThatCode(() -> mint.verify(mint.good())).doesNotThrowAnyException();

      mint.advance(SigningKeys.REFRESH_AFTER.plusSeconds(1));
      mint.keys.refreshIfDue();

      assertThatThrownBy(() -> mint.verify(mint.good())).isInstanceOf(TokenRejected.class);
    }

    @Test
    void is_gone_at_once_when_the_operator_asks_for_it() {
      mint.keys.refreshIfDue();
      mint.withdraw(Mint.GOOD);
      mint.publish(NEXT, Mint.TEMPLATE, "microsoftonline.com");

      assertThat(mint.keys.refresh()).isTrue();

      assertThatThrownBy(() -> mint.verify(mint.good())).isInstanceOf(TokenRejected.class);
    }
  }

  @Nested
  class An_outage {

    @Test
    void leaves_the_last_good_keys_in_force() {
      mint.keys.refreshIfDue();
      mint.away(true);
      mint.advance(Duration.ofHours(23));
      mint.keys.refreshIfDue();

      assertThat(mint.keys.ready()).isTrue();
      assertThat(mint.keys.refresh()).isFalse();
      mint.away(false);
      assertThatCode(() -> mint.verify(mint.good())).doesNotThrowAnyException();
    }

    @Test
    void of_more_than_a_day_refuses_everybody() {
      mint.keys.refreshIfDue();
      mint.away(true);
      mint.advance(Duration.ofHours(24));

      assertThat(mint.keys.ready()).isFalse();
      assertUnavailable();
    }

    @Test
    void at_the_start_does_not_make_every_request_ask() {
      mint.away(true);
      for (int i = 0; i < 100; i++) {
        assertUnavailable();
      }
      assertThat(mint.calls()).isEqualTo(1);

      mint.away(false);
      mint.advance(Duration.ofSeconds(3));
      assertThatCode(() -> mint.verify(mint.good())).doesNotThrowAnyException();
    }

    private void assertUnavailable() {
      assertThatThrownBy(() -> mint.verify(mint.good()))
          .isInstanceOfSatisfying(
              TokenRejected.class, e -> assertThat(e.code()).isEqualTo(Code.KEYS_UNAVAILABLE));
    }
  }

  private String byNext() {
    return mint.sign(NEXT, org.jose4j.json.JsonUtil.toJson(mint.claims()), fields -> fields);
  }
}
