package io.m365connector.systemtests.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Http;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.OtlpReceiver;
import io.m365connector.systemtests.support.Stand;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a collector of spans and a collector of logs get to see of a call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesIT {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String PARENT = "b7ad6b7169203331";
  private static final String WORDS = "unmistakable-words-of-a-query";

  private OtlpReceiver receiver;
  private Stand stand;

  @BeforeAll
  void start() {
    receiver = OtlpReceiver.start();
    stand =
        Stand.start(
            "traces",
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                receiver.url().toString(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "200",
                "CONNECTOR_LOG_FORMAT",
                "json"));
  }

  @AfterAll
  void stop() {
    stand.close();
    receiver.close();
  }

  @Test
  void every_stage_of_a_call_is_a_span_and_their_durations_add_up() {
    String trace = newTrace();
    call(trace, "outlook_email_search", Map.of("query", WORDS));
    List<Span> spans = arrived(trace);

    Set<String> names = spans.stream().map(Span::getName).collect(Collectors.toSet());
    assertTrue(
        names.containsAll(
            Set.of("token", "allowlist", "message", "tool", "obo", "wait", "graph", "answer")),
        names::toString);
    Span root = span(spans, "tools/call outlook_email_search");
    long stages =
        spans.stream()
            .filter(span -> span.getParentSpanId().equals(root.getSpanId()))
            .mapToLong(TracesIT::nanos)
            .sum();
    Span tool = span(spans, "tool");
    long waits =
        spans.stream()
            .filter(span -> span.getParentSpanId().equals(tool.getSpanId()))
            .mapToLong(TracesIT::nanos)
            .sum();
    spans.forEach(span -> System.out.printf("%-35s %8.2f ms%n", span.getName(), nanos(span) / 1e6));
    System.out.printf(
        "stages %.2f of %.2f ms; waits %.2f of the tool's %.2f ms%n",
        stages / 1e6, nanos(root) / 1e6, waits / 1e6, nanos(tool) / 1e6);
    assertTrue(stages <= nanos(root), "stages do not overlap");
    assertTrue(stages >= 0.8 * nanos(root), "hardly any time is unexplained");
    assertTrue(waits <= nanos(tool), "one call after the other");
    for (Span span : spans) {
      assertTrue(span.getStartTimeUnixNano() >= root.getStartTimeUnixNano(), span.getName());
      assertTrue(span.getEndTimeUnixNano() <= root.getEndTimeUnixNano(), span.getName());
    }
  }

  @Test
  void the_clients_span_is_the_parent() {
    String trace = newTrace();
    call(trace, "get_me", Map.of());

    Span root = span(arrived(trace), "tools/call get_me");

    assertEquals(PARENT, HexFormat.of().formatHex(root.getParentSpanId().toByteArray()));
  }

  @Test
  void context_in_meta_goes_before_that_of_the_header() {
    String trace = newTrace();
    String body =
        """
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "get_me",
         "arguments": {}, "_meta": {"traceparent": "00-%s-%s-01"}}}"""
            .formatted(trace, PARENT);
    send(newTrace(), body);

    assertFalse(arrived(trace).isEmpty());
  }

  @Test
  void a_refused_request_has_its_spans_too() {
    String trace = newTrace();
    Http.plain()
        .send(
            HttpRequest.newBuilder(stand.connector().mcp())
                .header("Authorization", "Bearer nonsense")
                .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());

    List<Span> spans = arrived(trace);

    assertEquals(
        Set.of("request", "token"), spans.stream().map(Span::getName).collect(Collectors.toSet()));
    assertTrue(span(spans, "request").toString().contains("M365C-1"), spans::toString);
  }

  @Test
  void no_span_holds_words_of_the_query_a_token_or_the_person() {
    String trace = newTrace();
    call(trace, "outlook_email_search", Map.of("query", WORDS));

    String all = arrived(trace).stream().map(TracesIT::withoutIds).collect(Collectors.joining());

    assertFalse(all.contains(WORDS));
    assertFalse(all.contains("eyJ"));
    assertFalse(all.contains("@"));
  }

  @Test
  void the_log_has_a_line_of_json_for_each_call() {
    String trace = newTrace();
    call(trace, "outlook_email_search", Map.of("query", WORDS));

    JsonNode line = logged(trace);

    assertEquals("connector_call", line.path("type").asText());
    assertEquals("outlook_email_search", line.path("tool").asText());
    assertEquals(Ids.TENANT, line.path("tenant").asText());
    assertEquals(Ids.DESKTOP, line.path("client").asText());
    assertEquals("ok", line.path("outcome").asText());
    assertEquals(200, line.path("status").asInt());
    assertTrue(line.path("millis").asDouble() > 0, line::toString);
    assertTrue(line.path("stages").path("graph").asDouble() > 0, line::toString);
    assertFalse(line.path("requestId").asText().isEmpty());
  }

  @Test
  void every_line_of_the_log_is_json_and_none_holds_words_of_a_query() {
    String trace = newTrace();
    call(trace, "outlook_email_search", Map.of("query", WORDS + "\n{\"type\": \"forged\"}"));
    logged(trace);

    String log = stand.connector().service().log();
    List<String> broken =
        log.lines()
            .dropWhile(line -> !line.startsWith("{"))
            .filter(line -> !line.startsWith("{") || !line.endsWith("}"))
            .toList();

    assertEquals(List.of(), broken);
    assertFalse(log.contains(WORDS));
    assertFalse(log.contains("forged"));
  }

  private JsonNode logged(String trace) {
    stand
        .connector()
        .service()
        .await(SOON, () -> stand.connector().service().log().contains(trace));
    return stand
        .connector()
        .service()
        .log()
        .lines()
        .filter(line -> line.contains(trace))
        .map(Json::parse)
        .findFirst()
        .orElseThrow();
  }

  private List<Span> arrived(String trace) {
    stand
        .connector()
        .service()
        .await(
            SOON,
            () ->
                receiver.trace(trace).stream()
                    .anyMatch(span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER));
    return receiver.trace(trace);
  }

  private void call(String trace, String tool, Map<String, ?> arguments) {
    send(
        trace,
        Json.text(
            Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments))));
  }

  private void send(String trace, String body) {
    int status =
        Http.plain()
            .send(
                HttpRequest.newBuilder(stand.connector().mcp())
                    .header("Authorization", "Bearer " + stand.sandbox().token(""))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .header("MCP-Protocol-Version", "2025-06-18")
                    .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build())
            .statusCode();
    assertEquals(200, status);
  }

  private static String newTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** Ids are random bytes, and print as any character. */
  private static String withoutIds(Span span) {
    return span.toBuilder().clearTraceId().clearSpanId().clearParentSpanId().build().toString();
  }

  private static Span span(List<Span> spans, String name) {
    return spans.stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + spans));
  }

  private static long nanos(Span span) {
    return span.getEndTimeUnixNano() - span.getStartTimeUnixNano();
  }
}
