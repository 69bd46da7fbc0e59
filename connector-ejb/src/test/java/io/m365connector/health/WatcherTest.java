package io.m365connector.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.config.HealthSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatcherTest {

  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final HealthSettings settings = settings("unready");
  private final Dependency dependency = new Dependency("graph", true);
  private final Watched watched = new Watched(dependency, Clock.systemUTC());
  private final Watcher watcher = new Watcher(watched, settings, THREADS);

  @Test
  void before_the_first_look_it_is_down() {
    assertFalse(watched.state().up());
    assertNull(watched.state().lastSuccess());
  }

  @Test
  void one_success_brings_it_up() {
    watcher.look();

    assertTrue(watched.state().up());
    assertEquals("", watched.state().remedy());
  }

  @Test
  void two_failures_in_a_row_change_nothing_and_the_third_takes_it_down() {
    watcher.look();
    dependency.problem = "answers with status 503";
    watcher.look();
    watcher.look();
    assertTrue(watched.state().up());
    assertEquals(2, watched.state().failures());

    watcher.look();

    assertFalse(watched.state().up());
    assertEquals("answers with status 503", watched.state().problem());
    assertEquals("Do something.", watched.state().remedy());
  }

  @Test
  void a_success_in_between_starts_the_count_anew() {
    watcher.look();
    dependency.problem = "no";
    watcher.look();
    watcher.look();
    dependency.problem = null;
    watcher.look();
    dependency.problem = "no";
    watcher.look();

    assertTrue(watched.state().up());
    assertEquals(1, watched.state().failures());
  }

  @Test
  void looks_come_at_the_interval_give_or_take_a_fifth() {
    Duration wait = watcher.look();

    assertTrue(wait.compareTo(Duration.ofSeconds(8)) >= 0, wait::toString);
    assertTrue(wait.compareTo(Duration.ofSeconds(12)) <= 0, wait::toString);
  }

  @Test
  void while_a_failure_is_not_confirmed_looks_come_five_times_as_often() {
    watcher.look();
    dependency.problem = "no";
    Duration wait = watcher.look();

    assertTrue(wait.compareTo(Duration.ofMillis(2400)) <= 0, wait::toString);
  }

  @Test
  void a_look_that_hangs_is_a_failure_and_is_not_repeated_while_it_hangs() {
    watcher.look();
    dependency.hold = new CountDownLatch(1);

    watcher.look();
    watcher.look();
    watcher.look();

    assertFalse(watched.state().up());
    assertEquals("no answer in time", watched.state().problem());
    assertEquals(2, dependency.looks.get());
    dependency.hold.countDown();
  }

  @Test
  void an_upstream_that_is_reported_only_leaves_the_node_in_rotation() {
    Probes decisive = new Probes(settings, java.util.List.of(dependency), Clock.systemUTC());
    Probes reported =
        new Probes(settings("report"), java.util.List.of(dependency), Clock.systemUTC());

    assertFalse(decisive.ready());
    assertTrue(reported.ready());
    assertFalse(reported.states().getFirst().up());
  }

  @Test
  void the_database_is_decisive_whatever_is_set() {
    Probes reported =
        new Probes(
            settings("report"),
            java.util.List.of(new Dependency("database", false)),
            Clock.systemUTC());

    assertFalse(reported.ready());
  }

  private static HealthSettings settings(String upstream) {
    Map<String, String> values =
        Map.of(
            "CONNECTOR_HEALTH_INTERVAL", "PT10S",
            "CONNECTOR_HEALTH_TIMEOUT", "PT1S",
            "CONNECTOR_HEALTH_UPSTREAM", upstream);
    return HealthSettings.from(name -> Optional.ofNullable(values.get(name)));
  }

  private static final class Dependency implements Probe {

    private final String name;
    private final boolean upstream;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile @Nullable String problem;
    private volatile CountDownLatch hold = new CountDownLatch(0);

    Dependency(String name, boolean upstream) {
      this.name = name;
      this.upstream = upstream;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String remedy() {
      return "Do something.";
    }

    @Override
    public boolean upstream() {
      return upstream;
    }

    @Override
    public void look() throws ProbeFailed {
      looks.incrementAndGet();
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      String wrong = problem;
      if (wrong != null) {
        throw new ProbeFailed(wrong);
      }
    }
  }
}
