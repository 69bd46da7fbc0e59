package io.m365connector.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import io.m365connector.observation.Observers;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpanTreeTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";

  private final InMemorySpanExporter exported = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exported)).build();
  private final Observation request = new Observation("r-1");

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_stage_hangs_below_the_request_and_what_the_tool_waits_for_below_the_tool() {
    request.method("tools/call");
    request.tool("get_me");
    request.begin(Stage.TOKEN).close();
    StageRun tool = request.begin(Stage.TOOL);
    request.begin(Stage.GRAPH).close();
    tool.close();

    record();

    SpanData root = span("tools/call get_me");
    assertEquals(root.getSpanId(), span("token").getParentSpanId());
    assertEquals(root.getSpanId(), span("tool").getParentSpanId());
    assertEquals(span("tool").getSpanId(), span("graph").getParentSpanId());
  }

  @Test
  void spans_have_the_times_of_what_they_stand_for() {
    StageRun run = request.begin(Stage.TOKEN);
    run.close();

    record();

    SpanData root = span("request");
    SpanData token = span("token");
    assertEquals(run.nanos(), token.getEndEpochNanos() - token.getStartEpochNanos());
    assertEquals(request.nanos(), root.getEndEpochNanos() - root.getStartEpochNanos());
    assertTrue(root.getStartEpochNanos() <= token.getStartEpochNanos());
    assertTrue(token.getEndEpochNanos() <= root.getEndEpochNanos());
  }

  @Test
  void the_clients_trace_goes_on() {
    request.traceparent("00-" + TRACE + "-" + PARENT + "-01");

    record();

    assertEquals(TRACE, span("request").getTraceId());
    assertEquals(PARENT, span("request").getParentSpanId());
  }

  @Test
  void without_a_clients_trace_one_begins() {
    record();

    assertEquals(SpanId.getInvalid(), span("request").getParentSpanId());
  }

  @Test
  void a_trace_that_the_client_does_not_record_is_not_recorded() {
    request.traceparent("00-" + TRACE + "-" + PARENT + "-00");

    record();

    assertEquals(List.of(), exported.getFinishedSpanItems());
  }

  @Test
  void a_failure_that_somebody_must_see_to_is_an_error_and_carries_its_code() {
    request.failed(Code.GRAPH_UNAVAILABLE);

    record();

    SpanData root = span("request");
    assertEquals(StatusData.error(), root.getStatus());
    assertEquals(
        Code.GRAPH_UNAVAILABLE.id(),
        root.getAttributes().get(AttributeKey.stringKey("error.type")));
  }

  @Test
  void a_refusal_is_no_error_of_the_connector() {
    request.failed(Code.NOT_ADMITTED);

    record();

    assertEquals(StatusData.unset(), span("request").getStatus());
  }

  @Test
  void the_person_is_not_named() {
    request.caller("tenant-id", "client-id", "object-id");

    record();

    assertFalse(span("request").getAttributes().toString().contains("object-id"));
  }

  private void record() {
    Observer spans = ended -> new SpanTree(provider.get("test"), ended).record();
    new Observers(List.of(spans)).ended(request);
  }

  private SpanData span(String name) {
    return exported.getFinishedSpanItems().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + exported));
  }
}
