package io.m365connector.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestPathTest {

  private final AtomicLong nanos = new AtomicLong();
  private final CallPlaces places = new CallPlaces(2, Duration.ofSeconds(90), nanos::get);

  @Test
  void a_pool_that_runs_its_tasks_is_well() {
    Pulse pulse = new Pulse(Runnable::run, nanos::get);
    pulse.beat();
    nanos.addAndGet(Duration.ofHours(1).toNanos());

    assertFalse(pulse.gone());
  }

  @Test
  void a_pool_that_runs_nothing_for_half_a_minute_is_stuck() {
    List<Runnable> waiting = new ArrayList<>();
    Pulse pulse = new Pulse(waiting::add, nanos::get);
    pulse.beat();
    nanos.addAndGet(Pulse.LONGEST.toNanos());
    assertFalse(pulse.gone());

    nanos.incrementAndGet();
    pulse.beat();

    assertTrue(pulse.gone());
    assertEquals(1, waiting.size());
  }

  @Test
  void a_pool_that_runs_again_is_well_again() {
    List<Runnable> waiting = new ArrayList<>();
    Pulse pulse = new Pulse(waiting::add, nanos::get);
    pulse.beat();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    waiting.getFirst().run();

    assertFalse(pulse.gone());
  }

  @Test
  void full_places_are_busy_but_not_stuck_while_calls_come_and_go() {
    places.tryEnter();
    places.tryEnter();
    nanos.addAndGet(Duration.ofSeconds(80).toNanos());
    places.leave();
    places.tryEnter();
    nanos.addAndGet(Duration.ofSeconds(80).toNanos());

    assertFalse(places.tryEnter());
    assertFalse(places.stuck());
  }

  @Test
  void full_places_of_which_none_comes_free_are_stuck() {
    places.tryEnter();
    places.tryEnter();
    nanos.addAndGet(Duration.ofSeconds(91).toNanos());

    assertTrue(places.stuck());
    assertEquals(List.of("places"), new RequestPath(places).stuck());
  }

  @Test
  void one_call_that_never_ends_is_not_the_end_of_the_node() {
    places.tryEnter();
    nanos.addAndGet(Duration.ofHours(1).toNanos());

    assertFalse(places.stuck());
  }

  @Test
  void whoever_leaves_waits_for_the_calls_under_way_and_not_longer_than_the_limit()
      throws InterruptedException {
    places.tryEnter();
    assertFalse(places.awaitEmpty(Duration.ofMillis(1)));

    places.leave();

    assertTrue(places.awaitEmpty(Duration.ofMillis(1)));
    assertEquals(0, places.taken());
  }
}
