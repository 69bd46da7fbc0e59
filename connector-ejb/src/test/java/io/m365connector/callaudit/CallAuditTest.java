package io.m365connector.callaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.TestDatabase;
import io.m365connector.code.Code;
import io.m365connector.config.AuditSettings;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallAuditTest {

  private static final String TENANT = "a0000000-0000-4000-8000-000000000001";

  private final TestDatabase database = new TestDatabase();
  private final CallStore store = new CallStore(database.em());
  private final CallAudit audit = new CallAudit(database.em());
  private final AuditSettings settings = settings("required");
  private final CallQueue queue = new CallQueue(settings);
  private final CallWriting writing = new CallWriting(queue, store, settings, Clock.systemUTC());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_call_is_recorded_with_the_ids_under_which_microsoft_has_it() {
    Observation call = call("get_me");
    call.begin(Stage.OBO).upstreamId("entra-1").close();
    call.begin(Stage.GRAPH).upstreamId("graph-1").close();
    call.begin(Stage.GRAPH).upstreamId("graph-2").close();
    call.failed(Code.GRAPH_THROTTLED);
    call.answered(200, 321);
    queue.ended(call);
    flush();

    CallView view = all().getFirst();

    assertEquals(TENANT, view.tenantId());
    assertEquals("get_me", view.tool());
    assertEquals("failed", view.outcome());
    assertEquals("M365C-4004", view.code());
    assertEquals(2, view.graphCalls());
    assertEquals("entra-1", view.entraIds());
    assertEquals("graph-1 graph-2", view.graphIds());
    assertEquals(321, view.bytes());
  }

  @Test
  void what_called_no_tool_is_not_a_call() {
    queue.ended(call(""));

    assertEquals(0, queue.size());
  }

  @Test
  void where_it_is_off_nothing_is_kept() {
    CallQueue off = new CallQueue(settings("off"));
    off.ended(call("get_me"));

    assertEquals(0, off.size());
    assertTrue(off.accepts());
  }

  @Test
  void while_records_cannot_be_written_no_further_call_is_served_and_none_is_lost() {
    queue.ended(call("get_me"));
    CallWriting broken = new CallWriting(queue, unreachable(), settings, Clock.systemUTC());
    assertThrows(IllegalStateException.class, broken::flush);

    assertFalse(queue.accepts());
    assertEquals(1, queue.size());

    flush();

    assertTrue(queue.accepts());
    assertEquals(1, all().size());
    assertEquals(0, queue.lost());
  }

  @Test
  void where_it_is_not_required_calls_go_on_meanwhile() {
    CallQueue on = new CallQueue(settings("on"));
    on.ended(call("get_me"));
    CallWriting broken = new CallWriting(on, unreachable(), settings, Clock.systemUTC());
    assertThrows(IllegalStateException.class, broken::flush);

    assertTrue(on.accepts());
  }

  @Test
  void beyond_its_bound_records_are_lost_and_counted() {
    CallQueue on = new CallQueue(settings("on"));
    for (int i = 0; i < CallQueue.MOST + 3; i++) {
      on.ended(call("get_me"));
    }

    assertEquals(CallQueue.MOST, on.size());
    assertEquals(3, on.lost());
  }

  @Test
  void pages_follow_one_another_without_gap_or_repetition() {
    for (int i = 0; i < 5; i++) {
      queue.ended(call("get_me"));
    }
    flush();

    List<CallView> first = audit.page(everything(), null, 3);
    List<CallView> second = audit.page(everything(), first.getLast(), 3);

    assertEquals(3, first.size());
    assertEquals(2, second.size());
    assertTrue(second.stream().noneMatch(first::contains));
  }

  @Test
  void an_export_has_a_line_a_call() throws IOException {
    queue.ended(call("get_me"));
    queue.ended(call("search_people"));
    flush();
    StringWriter csv = new StringWriter();
    StringWriter jsonl = new StringWriter();

    audit.export(everything(), CallAudit.Format.CSV, csv);
    audit.export(everything(), CallAudit.Format.JSONL, jsonl);

    assertEquals(3, csv.toString().lines().count());
    assertTrue(csv.toString().startsWith("at,node,requestId,tenantId,"));
    assertEquals(2, jsonl.toString().lines().count());
    assertTrue(jsonl.toString().contains("\"tool\":\"search_people\""));
  }

  @Test
  void what_was_kept_long_enough_is_forgotten() {
    queue.ended(call("get_me"));
    flush();

    database.inTransaction(() -> store.forgetBefore(Instant.now().plusSeconds(1)));

    assertTrue(all().isEmpty());
  }

  private void flush() {
    database.inTransaction(writing::flush);
  }

  private List<CallView> all() {
    return audit.page(everything(), null, 100);
  }

  private static CallFilter everything() {
    Instant now = Instant.now();
    return CallFilter.between(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
  }

  private static CallStore unreachable() {
    return new CallStore() {
      @Override
      public void add(List<CallRecord> records) {
        throw new IllegalStateException("no database");
      }
    };
  }

  private static AuditSettings settings(String mode) {
    Map<String, String> values = Map.of("CONNECTOR_AUDIT_CALLS", mode);
    return AuditSettings.from(name -> Optional.ofNullable(values.get(name)));
  }

  private static Observation call(String tool) {
    Observation call = new Observation(UUID.randomUUID().toString());
    call.caller(TENANT, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    call.tool(tool);
    return call;
  }
}
