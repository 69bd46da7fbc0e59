package io.m365connector.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void without_calls_there_is_no_percentile() {
    assertEquals(0, Latency.percentile(new long[8], 0.95, 0));
  }

  @Test
  void a_bound_belongs_to_its_own_class() {
    assertEquals(0, Latency.classOf(100));
    assertEquals(1, Latency.classOf(101));
    assertEquals(7, Latency.classOf(10_001));
  }

  @Test
  void the_percentile_lies_in_the_class_of_the_exact_one() {
    Tally all = LongStream.rangeClosed(1, 1000).mapToObj(Tally::of).reduce(Tally::plus).get();

    long p95 = Latency.percentile(all.classes(), 0.95, all.slowest());

    assertEquals(950, p95, 1);
  }

  @Test
  void the_unbounded_class_ends_with_the_slowest_call() {
    Tally slow = Tally.of(60_000).plus(Tally.of(30_000));

    long p95 = Latency.percentile(slow.classes(), 0.95, slow.slowest());

    assertTrue(p95 > 10_000 && p95 <= 60_000, () -> "p95 " + p95);
  }

  @Test
  void calls_that_were_all_quick_do_not_look_slower_than_the_slowest() {
    Tally quick = Tally.of(3).plus(Tally.of(7));

    assertTrue(Latency.percentile(quick.classes(), 0.95, quick.slowest()) <= 7);
  }
}
