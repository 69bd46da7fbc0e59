package io.m365connector.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UpstreamGuardTest {

  private static final TenantId SICK = TenantId.of("a0000000-0000-4000-8000-000000000001");
  private static final TenantId WELL = TenantId.of("a0000000-0000-4000-8000-000000000002");

  private final UpstreamGuard guard = SampleLimits.guard();

  @Test
  void after_twenty_failures_nothing_is_sent_any_more() {
    AtomicInteger sent = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> fail(SICK, sent)).isInstanceOf(RuntimeException.class);
    }

    assertThat(sent).hasValue(Circuits.CALLS);
  }

  @Test
  void an_open_circuit_says_when_to_come_back() {
    open(SICK);

    assertThatThrownBy(() -> fail(SICK, new AtomicInteger()))
        .isInstanceOfSatisfying(
            LimitReached.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(Code.GRAPH_UNAVAILABLE);
              assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Circuits.PAUSE);
            });
  }

  @Test
  void another_tenant_is_not_touched() {
    open(SICK);

    assertThat(succeed(Dependency.GRAPH, WELL)).isEqualTo("answer");
  }

  @Test
  void another_upstream_is_not_touched() {
    open(SICK);

    assertThat(succeed(Dependency.ENTRA, SICK)).isEqualTo("answer");
  }

  @Test
  void refusals_do_not_open_it() {
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(
              () ->
                  guard.call(
                      Dependency.GRAPH,
                      SICK,
                      Duration.ofSeconds(1),
                      failure -> false,
                      () -> {
                        throw new IllegalArgumentException("no such item");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(succeed(Dependency.GRAPH, SICK)).isEqualTo("answer");
  }

  @Test
  void a_tenant_whose_upstream_hangs_leaves_places_to_others() throws InterruptedException {
    Bulkheads bulkheads = new Bulkheads(3, 2);
    bulkheads.enter(SICK, Duration.ZERO).orElseThrow();
    bulkheads.enter(SICK, Duration.ZERO).orElseThrow();

    assertThat(bulkheads.enter(SICK, Duration.ZERO)).isEmpty();
    assertThat(bulkheads.enter(WELL, Duration.ZERO)).isPresent();
  }

  @Test
  void a_place_given_back_goes_to_the_one_who_waits() throws InterruptedException {
    Bulkheads bulkheads = new Bulkheads(1, 1);
    Place place = bulkheads.enter(SICK, Duration.ZERO).orElseThrow();
    CountDownLatch entered = new CountDownLatch(1);
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () ->
                    bulkheads
                        .enter(SICK, Duration.ofSeconds(20))
                        .ifPresent(mine -> entered.countDown()));
    place.close();
    entered.await();
    waiting.join();

    assertThat(bulkheads.enter(SICK, Duration.ZERO)).isEmpty();
  }

  @Test
  void bulkheads_remember_nobody_who_is_gone() {
    Bulkheads bulkheads = new Bulkheads(10, 10);
    bulkheads.enter(SICK, Duration.ZERO).orElseThrow().close();

    assertThat(bulkheads.tenantsInside()).isZero();
  }

  @Test
  void the_collector_of_this_machine_tells_what_survives() {
    HeapPressure pressure = new HeapPressure(SampleLimits.settings(Map.of()).heapPercent());

    assertThat(pressure.watches()).isTrue();
    assertThat(pressure.high()).isFalse();
  }

  private void open(TenantId tenant) {
    for (int i = 0; i < Circuits.CALLS; i++) {
      assertThatThrownBy(() -> fail(tenant, new AtomicInteger()));
    }
  }

  private void fail(TenantId tenant, AtomicInteger sent) {
    guard.call(
        Dependency.GRAPH,
        tenant,
        Duration.ofSeconds(1),
        failure -> true,
        () -> {
          sent.incrementAndGet();
          throw new IllegalStateException("away");
        });
  }

  private String succeed(Dependency upstream, TenantId tenant) {
    return guard.call(upstream, tenant, Duration.ofSeconds(1), failure -> true, () -> "answer");
  }
}
