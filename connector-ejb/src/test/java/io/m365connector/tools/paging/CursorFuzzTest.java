package io.m365connector.tools.paging;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.delegation.FakeExchange;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolFailed;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** No cursor that this server did not make is ever opened, and none is a crash. */
@Tag("fuzz")
class CursorFuzzTest {

  private static final Cursors CURSORS = new Cursors(CursorsTest.config(Map.of()));

  @FuzzTest(maxDuration = "1m")
  void a_cursor_of_somebody_else_is_refused(FuzzedDataProvider data) {
    Instant now = Instant.EPOCH;
    ToolCall call =
        new ToolCall(
            AdmittedCallers.of(Callers.of(Callers.TENANT, Callers.ALICE)),
            new FakeExchange(Set.of()),
            "request-1",
            now,
            now.plusSeconds(30));
    try {
      CURSORS.open("tool", call, data.consumeRemainingAsString());
    } catch (ToolFailed e) {
      return;
    }
    throw new IllegalStateException("a forged cursor was opened");
  }
}
