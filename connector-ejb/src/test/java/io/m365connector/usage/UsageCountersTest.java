package io.m365connector.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageCountersTest {

  private final UsageCounters counters = new UsageCounters();

  @Test
  void a_tool_call_is_counted_under_its_outcome() {
    Observation call = call("get_me");
    call.failed(Code.GRAPH_THROTTLED);
    counters.ended(call);

    Map.Entry<UsageKey, Tally> only = counters.drain().entrySet().iterator().next();

    assertEquals("get_me", only.getKey().tool());
    assertEquals(Outcome.FAILED, only.getKey().outcome());
    assertEquals(1, only.getValue().calls());
  }

  @Test
  void a_request_that_called_no_tool_is_not_usage() {
    counters.ended(call(""));

    assertTrue(counters.drain().isEmpty());
  }

  @Test
  void a_caller_who_was_not_let_in_leaves_no_trace() {
    Observation refused = new Observation("r");
    refused.tool("get_me");
    counters.ended(refused);

    assertTrue(counters.drain().isEmpty());
  }

  @Test
  void counts_taken_away_start_anew() {
    counters.ended(call("get_me"));
    counters.drain();
    counters.ended(call("get_me"));

    assertEquals(1, counters.drain().values().iterator().next().calls());
  }

  private static Observation call(String tool) {
    Observation call = new Observation("r");
    call.caller(
        UUID.randomUUID().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString());
    call.tool(tool);
    return call;
  }
}
