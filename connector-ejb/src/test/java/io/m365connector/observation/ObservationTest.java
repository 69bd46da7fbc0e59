package io.m365connector.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.code.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private final Observation observation = new Observation("r-1");

  @Test
  void a_thread_without_a_request_has_an_observation_that_nobody_hears() {
    assertNotSame(Observation.current(), Observation.current());
  }

  @Test
  void a_bound_observation_is_current_until_its_scope_ends() {
    try (Observation.Scope bound = observation.bind()) {
      assertSame(observation, Observation.current());
    }
    assertNotSame(observation, Observation.current());
  }

  @Test
  void an_inner_binding_gives_way_to_the_outer_one() {
    Observation inner = new Observation("r-2");
    try (Observation.Scope outerScope = observation.bind()) {
      try (Observation.Scope innerScope = inner.bind()) {
        assertSame(inner, Observation.current());
      }
      assertSame(observation, Observation.current());
    }
  }

  @Test
  void a_lap_reaches_from_the_last_stage_to_now_and_no_further_back() {
    observation.begin(Stage.TOKEN).close();
    observation.lap(Stage.MESSAGE);

    StageRun token = observation.runs().get(0);
    StageRun message = observation.runs().get(1);
    assertEquals(token.begun() + token.nanos(), message.begun());
  }

  @Test
  void a_stage_within_the_tool_does_not_begin_a_lap() {
    StageRun tool = observation.begin(Stage.TOOL);
    observation.begin(Stage.GRAPH).close();
    tool.close();
    observation.lap(Stage.ANSWER);

    StageRun answer = observation.runs().get(2);
    assertEquals(tool.begun() + tool.nanos(), answer.begun());
  }

  @Test
  void many_graph_calls_are_all_counted_but_not_all_kept() {
    for (int i = 0; i < Observation.MOST_STAGES + 50; i++) {
      observation.begin(Stage.GRAPH).close();
    }

    assertEquals(Observation.MOST_STAGES + 50, observation.graphCalls());
    assertEquals(Observation.MOST_STAGES, observation.runs().size());
  }

  @Test
  void observers_hear_of_an_end_once() {
    List<Observation> heard = new ArrayList<>();
    Observers observers = new Observers(List.of(heard::add));

    observers.ended(observation);
    observers.ended(observation);

    assertEquals(List.of(observation), heard);
  }

  @Test
  void an_observer_that_fails_keeps_nothing_from_the_next() {
    List<Observation> heard = new ArrayList<>();
    Observer broken =
        ended -> {
          throw new IllegalStateException();
        };

    new Observers(List.of(broken, heard::add)).ended(observation);

    assertEquals(1, heard.size());
  }

  @Test
  void what_the_caller_can_mend_is_refused_and_what_an_upstream_did_has_failed() {
    assertEquals(Outcome.REFUSED, Outcome.of(Code.ARGUMENT_INVALID));
    assertEquals(Outcome.REFUSED, Outcome.of(Code.NOT_ADMITTED));
    assertEquals(Outcome.REFUSED, Outcome.of(Code.CONSENT_REQUIRED));
    assertEquals(Outcome.FAILED, Outcome.of(Code.GRAPH_UNAVAILABLE));
    assertEquals(Outcome.FAILED, Outcome.of(Code.ALLOWLIST_STALE));
    assertEquals(Outcome.FAILED, Outcome.of(Code.INTERNAL));
  }

  @Test
  void text_from_outside_cannot_break_out_of_its_line() {
    String plain = Plain.of("a\r\nb\u001b[31m\u202e\u0000c", 100);

    assertEquals("a??b?[31m??c", plain);
    assertTrue(plain.chars().allMatch(c -> c >= ' ' && c <= '~'));
    assertFalse(Plain.of("x".repeat(500), 64).length() > 64);
  }
}
