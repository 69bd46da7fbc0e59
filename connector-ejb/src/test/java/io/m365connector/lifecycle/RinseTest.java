package io.m365connector.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RinseTest {

  private final AtomicLong now = new AtomicLong(1);
  private final AtomicInteger rounds = new AtomicInteger();
  private final Rinse rinse = new Rinse(now::get, rounds::incrementAndGet);

  @Test
  void comes_some_rounds_after_the_last_call_and_then_no_more() {
    rinse.used();
    pass(Rinse.QUIET.toNanos());
    for (int i = 0; i < 10; i++) {
      rinse.ifQuiet();
    }

    assertThat(rounds).hasValue(Rinse.ROUNDS);
  }

  @Test
  void does_not_come_while_there_are_calls() {
    for (int i = 0; i < 10; i++) {
      rinse.used();
      pass(Rinse.QUIET.toNanos() - 1);
      rinse.ifQuiet();
    }

    assertThat(rounds).hasValue(0);
  }

  @Test
  void does_not_come_to_a_node_that_nobody_has_called() {
    pass(10 * Rinse.QUIET.toNanos());
    rinse.ifQuiet();

    assertThat(rounds).hasValue(0);
  }

  private void pass(long nanos) {
    now.addAndGet(nanos);
  }
}
