package io.m365connector.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.code.Code;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

  private static final String FIRST = "00000000-0000-4000-8000-0000000000a1";
  private static final String SECOND = "00000000-0000-4000-8000-0000000000a2";

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean pressure = new AtomicBoolean();
  private final Map<String, String> settings = new HashMap<>();

  @Test
  void a_user_may_send_a_minutes_worth_at_once_and_no_more() {
    settings.put("CONNECTOR_LIMIT_USER_RATE", "3");
    CallLimits limits = limits();
    count(limits, caller(FIRST), 3);

    assertThatThrownBy(() -> limits.count(caller(FIRST)))
        .isInstanceOfSatisfying(
            LimitReached.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(Code.CALLS_LIMITED);
              assertThat(refusal.retryAfterSeconds()).isEqualTo(20);
            });
  }

  @Test
  void after_the_time_that_was_told_the_next_one_passes() {
    settings.put("CONNECTOR_LIMIT_USER_RATE", "3");
    CallLimits limits = limits();
    count(limits, caller(FIRST), 3);
    pass(Duration.ofSeconds(20));

    assertThatCode(() -> limits.count(caller(FIRST))).doesNotThrowAnyException();
  }

  @Test
  void what_one_user_takes_another_does_not_miss() {
    settings.put("CONNECTOR_LIMIT_USER_RATE", "3");
    CallLimits limits = limits();
    count(limits, caller(FIRST), 3);

    assertThatCode(() -> count(limits, caller(SECOND), 3)).doesNotThrowAnyException();
  }

  @Test
  void users_of_one_client_share_the_clients_rate() {
    settings.put("CONNECTOR_LIMIT_CLIENT_RATE", "3");
    CallLimits limits = limits();
    count(limits, caller(FIRST), 2);
    count(limits, caller(SECOND), 1);

    assertThatThrownBy(() -> limits.count(caller(SECOND)))
        .extracting(CallLimitsTest::which)
        .isEqualTo("rate of the client");
  }

  @Test
  void the_entrys_own_rate_takes_the_place_of_the_clients() {
    CallLimits limits = limits();
    count(limits, AdmittedCallers.limitedTo(2, FIRST), 2);

    assertThatThrownBy(() -> limits.count(AdmittedCallers.limitedTo(2, FIRST)))
        .extracting(CallLimitsTest::which)
        .isEqualTo("rate of the client");
  }

  @Test
  void a_changed_entry_counts_from_its_change_on() {
    CallLimits limits = limits();
    count(limits, AdmittedCallers.limitedTo(2, FIRST), 2);

    assertThatCode(() -> count(limits, AdmittedCallers.limitedTo(5, FIRST), 5))
        .doesNotThrowAnyException();
  }

  @Test
  void users_of_one_tenant_share_the_tenants_rate() {
    settings.put("CONNECTOR_LIMIT_TENANT_RATE", "3");
    CallLimits limits = limits();
    count(limits, caller(FIRST), 3);

    assertThatThrownBy(() -> limits.count(caller(SECOND)))
        .extracting(CallLimitsTest::which)
        .isEqualTo("rate of the tenant");
  }

  @Test
  void so_many_calls_of_a_user_run_at_a_time() {
    settings.put("CONNECTOR_LIMIT_USER_CALLS", "2");
    CallLimits limits = limits();
    limits.begin(caller(FIRST));
    CallLimits.Running running = limits.begin(caller(FIRST));

    assertThatThrownBy(() -> limits.begin(caller(FIRST)))
        .extracting(CallLimitsTest::which)
        .isEqualTo("calls of the user");

    running.close();
    assertThatCode(() -> limits.begin(caller(FIRST))).doesNotThrowAnyException();
  }

  @Test
  void a_refused_call_holds_no_place_of_anybody() {
    settings.put("CONNECTOR_LIMIT_TENANT_CALLS", "1");
    CallLimits limits = limits();
    CallLimits.Running running = limits.begin(caller(FIRST));
    for (int i = 0; i < 500; i++) {
      assertThatThrownBy(() -> limits.begin(caller(SECOND)))
          .extracting(CallLimitsTest::which)
          .isEqualTo("calls of the tenant");
    }
    running.close();

    assertThatCode(() -> limits.begin(caller(SECOND))).doesNotThrowAnyException();
  }

  @Test
  void a_node_short_of_memory_takes_no_more_than_a_trickle() {
    CallLimits limits = limits();
    pressure.set(true);
    for (int i = 0; i < CallLimits.TRICKLE; i++) {
      limits.begin(caller(FIRST));
    }

    assertThatThrownBy(() -> limits.begin(caller(SECOND)))
        .isInstanceOfSatisfying(
            LimitReached.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.OVERLOADED));
  }

  @Test
  void meters_of_those_who_are_gone_are_dropped() {
    Meters<String> meters = new Meters<>(clock());
    for (int i = 0; i < 1000; i++) {
      meters.of("user " + i, SampleLimits.settings(Map.of()).user()).spend();
    }
    pass(Duration.ofMinutes(2));
    meters.of("a newcomer", SampleLimits.settings(Map.of()).user());

    assertThat(meters.size()).isEqualTo(1);
  }

  private CallLimits limits() {
    return new CallLimits(SampleLimits.settings(settings), pressure::get, clock());
  }

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static String which(Throwable refusal) {
    return ((LimitReached) refusal).detail();
  }

  private static AdmittedCaller caller(String user) {
    return AdmittedCallers.user(user);
  }

  private static void count(CallLimits limits, AdmittedCaller caller, int times) {
    for (int i = 0; i < times; i++) {
      limits.count(caller);
    }
  }
}
