package io.m365connector.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.TestDatabase;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.observation.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant ONE = Instant.parse("2026-12-01T13:00:00Z");
  private static final Instant THREE = Instant.parse("2026-12-01T15:00:00Z");
  private static final UsageFilter DAY = UsageFilter.between(NOON, THREE);

  private final TestDatabase database = new TestDatabase();
  private final UsageStore store = new UsageStore(database.em());
  private final Usage usage = new Usage(database.em());
  private final Pair first = pair();
  private final Pair second = pair();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void counts_of_the_same_hour_add_up() {
    write(NOON, first, "get_me", Outcome.OK, 40);
    write(NOON, first, "get_me", Outcome.OK, 60);

    UsageFigures figures = usage.total(DAY);

    assertEquals(2, figures.calls());
    assertEquals(50, figures.meanMillis());
    assertEquals(60, figures.slowestMillis());
  }

  @Test
  void outcomes_are_told_apart() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(NOON, first, "get_me", Outcome.REFUSED, 1);
    write(NOON, first, "get_me", Outcome.FAILED, 1);
    write(NOON, first, "get_me", Outcome.STOPPED, 1);

    UsageFigures figures = usage.total(DAY);

    assertEquals(4, figures.calls());
    assertEquals(1, figures.refused());
    assertEquals(1, figures.failed());
    assertEquals(1, figures.stopped());
    assertEquals(0.25, figures.failedShare());
  }

  @Test
  void an_hour_without_calls_is_there_and_empty() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(ONE.plusSeconds(3600), first, "get_me", Outcome.OK, 1);

    var hours = usage.hourly(DAY);

    assertEquals(3, hours.size());
    assertEquals(1, hours.get(NOON).calls());
    assertEquals(UsageFigures.NONE, hours.get(ONE));
  }

  @Test
  void pairs_come_with_the_busiest_first_and_no_more_than_asked_for() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(NOON, second, "get_me", Outcome.OK, 1);
    write(NOON, second, "search_people", Outcome.FAILED, 1);

    List<Usage.OfPair> pairs = usage.perPair(DAY, 1);

    assertEquals(1, pairs.size());
    assertEquals(second, pairs.getFirst().pair());
    assertEquals(2, pairs.getFirst().figures().calls());
  }

  @Test
  void a_pairs_figures_are_its_own() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(NOON, second, "get_me", Outcome.OK, 1);

    assertEquals(1, usage.total(DAY.of(first)).calls());
    assertEquals(0, usage.total(DAY.of(pair())).calls());
    assertEquals(1, usage.perTool(DAY.of(first).with("get_me")).getFirst().figures().calls());
  }

  @Test
  void the_last_call_of_a_pair_is_known_to_the_hour() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(ONE, first, "get_me", Outcome.OK, 1);

    assertEquals(Optional.of(ONE), usage.lastCall(first));
    assertEquals(Optional.empty(), usage.lastCall(second));
  }

  @Test
  void old_hours_are_forgotten() {
    write(NOON, first, "get_me", Outcome.OK, 1);
    write(ONE, first, "get_me", Outcome.OK, 1);

    database.inTransaction(() -> store.forgetBefore(ONE));

    assertEquals(1, usage.total(DAY).calls());
  }

  @Test
  void what_cannot_be_written_is_written_the_next_time() {
    UsageCounters counters = new UsageCounters();
    counters.putBack(Map.of(key(NOON, first, "get_me", Outcome.OK), Tally.of(5)));
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    assertThrows(
        RuntimeException.class, () -> new UsageWriting(counters, withoutDatabase(), clock).flush());

    database.inTransaction(() -> new UsageWriting(counters, store, clock).flush());

    assertEquals(1, usage.total(DAY).calls());
    assertTrue(counters.drain().isEmpty());
  }

  private static UsageStore withoutDatabase() {
    return new UsageStore() {
      @Override
      public void add(Map<UsageKey, Tally> tallies) {
        throw new IllegalStateException("no database");
      }
    };
  }

  private void write(Instant hour, Pair pair, String tool, Outcome outcome, long millis) {
    database.inTransaction(
        () -> store.add(Map.of(key(hour, pair, tool, outcome), Tally.of(millis))));
  }

  private static UsageKey key(Instant hour, Pair pair, String tool, Outcome outcome) {
    return new UsageKey(hour, pair, tool, outcome);
  }

  private static Pair pair() {
    return new Pair(new TenantId(UUID.randomUUID()), new ClientId(UUID.randomUUID()));
  }
}
