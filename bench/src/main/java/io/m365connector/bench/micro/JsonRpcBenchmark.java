package io.m365connector.bench.micro;

import io.m365connector.mcp.jsonrpc.JsonLimits;
import io.m365connector.mcp.jsonrpc.JsonRpcMessage;
import io.m365connector.mcp.jsonrpc.JsonRpcReader;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import io.m365connector.mcp.jsonrpc.RequestId;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A request as Claude sends it, and an answer with ten items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JsonRpcBenchmark {

  private static final int ITEMS = 10;

  private final JsonRpcReader reader = new JsonRpcReader(JsonLimits.DEFAULT);
  private final byte[] request =
      ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":"
              + "\"outlook_email_search\",\"arguments\":{\"query\":\"invoice\",\"limit\":10},"
              + "\"_meta\":{\"progressToken\":7}}}")
          .getBytes(StandardCharsets.UTF_8);
  private final JsonObject result = result();
  private final RequestId id = RequestId.of(7);

  @Benchmark
  public JsonRpcMessage parse() {
    return reader.read(request);
  }

  @Benchmark
  public byte[] serialise() {
    return JsonRpcWriter.result(id, result);
  }

  private static JsonObject result() {
    JsonArrayBuilder items = JsonValues.array();
    for (int i = 0; i < ITEMS; i++) {
      items.add(
          JsonValues.object()
              .add("uri", "mail:///messages/" + "A".repeat(120) + i)
              .add("subject", "Invoice " + i)
              .add("sender", "Bob <bob@example.com>")
              .add("receivedDateTime", "2026-06-01T08:00:00Z")
              .add("summary", "Lorem ipsum ".repeat(20))
              .add("isRead", false));
    }
    JsonObject structured = JsonValues.object().add("items", items).build();
    return JsonValues.object()
        .add(
            "content",
            JsonValues.array()
                .add(JsonValues.object().add("type", "text").add("text", structured.toString())))
        .add("structuredContent", structured)
        .build();
  }
}
