package io.m365connector.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodesTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:30Z");

  private final TestDatabase database = new TestDatabase();
  private final NodeStore store = new NodeStore(database.em());
  private final Nodes nodes = new Nodes(database.em(), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_node_says_who_it_is_and_how_its_checks_stand() {
    say(node("a", NOW, 7, check("graph", true)));

    NodeView view = nodes.all().getFirst();

    assertEquals("a", view.state().name());
    assertEquals(7, view.state().allowlistVersion());
    assertEquals(check("graph", true), view.state().checks().getFirst());
    assertTrue(view.alive());
    assertTrue(view.ready());
  }

  @Test
  void its_newest_word_replaces_the_one_before() {
    say(node("a", NOW.minusSeconds(5), 7, check("graph", true)));
    say(node("a", NOW, 8, check("graph", false)));

    List<NodeView> all = nodes.all();

    assertEquals(1, all.size());
    assertEquals(8, all.getFirst().state().allowlistVersion());
    assertFalse(all.getFirst().ready());
  }

  @Test
  void a_node_that_missed_six_heartbeats_counts_as_gone() {
    say(node("a", NOW.minus(Nodes.SILENCE), 7));

    assertFalse(nodes.all().getFirst().alive());
    assertFalse(nodes.all().getFirst().ready());
  }

  @Test
  void a_node_that_lags_behind_the_newest_allowlist_shows_by_how_much() {
    say(node("a", NOW, 9));
    say(node("b", NOW, 7));

    assertEquals(List.of(0L, 2L), nodes.all().stream().map(NodeView::behind).toList());
  }

  @Test
  void a_trend_has_a_sample_a_minute() {
    sample(node("a", NOW.minusSeconds(60), 1, check("graph", false)));
    sample(node("a", NOW, 1, check("graph", true)));

    List<CheckSample> trend = nodes.trend("a", "graph", NOW.minus(Duration.ofHours(1)));

    assertEquals(List.of(false, true), trend.stream().map(CheckSample::up).toList());
    assertEquals(Instant.parse("2026-12-01T12:00:00Z"), trend.getLast().at());
  }

  @Test
  void old_samples_and_nodes_long_gone_are_forgotten() {
    say(node("old", NOW.minus(Duration.ofDays(8)), 1, check("graph", true)));
    sample(node("old", NOW.minus(Duration.ofHours(25)), 1, check("graph", true)));
    say(node("a", NOW, 1));

    database.inTransaction(() -> store.forget(NOW));

    assertEquals(List.of("a"), nodes.all().stream().map(each -> each.state().name()).toList());
    assertTrue(nodes.trend("old", "graph", Instant.EPOCH).isEmpty());
  }

  private void say(NodeState state) {
    database.inTransaction(() -> store.say(state));
  }

  private void sample(NodeState state) {
    database.inTransaction(() -> store.sample(state));
  }

  private static NodeState node(String name, Instant seen, long version, CheckState... checks) {
    return new NodeState(
        name,
        "1.0",
        NOW.minusSeconds(600),
        seen,
        version,
        true,
        true,
        List.of(checks).stream().allMatch(CheckState::up),
        List.of(checks));
  }

  private static CheckState check(String name, boolean up) {
    return new CheckState(
        name, up, NOW.minusSeconds(60), up ? NOW : null, 12, up ? 0 : 3, "", "Wait.");
  }
}
