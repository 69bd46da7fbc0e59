package io.m365connector.tools.mail;

import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Message;
import io.m365connector.graph.rest.Messages;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Graph's page of ten messages into the items of a result. It stands in the tool's own package, as
 * the mapping is the tool's own business.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MailMappingBenchmark {

  private static final int MESSAGES = 10;

  private final Jsonb json = JsonbBuilder.create();
  private final byte[] page =
      IntStream.range(0, MESSAGES)
          .mapToObj(MailMappingBenchmark::message)
          .collect(Collectors.joining(",", "{\"value\":[", "],\"@odata.count\":10}"))
          .getBytes(StandardCharsets.UTF_8);

  @Benchmark
  public List<JsonObject> mapping() {
    Messages messages = json.fromJson(new ByteArrayInputStream(page), Messages.class);
    List<JsonObject> items = new ArrayList<>();
    for (Message message : messages.items()) {
      items.add(MessageItem.json(message, Mailbox.OWN));
    }
    return items;
  }

  private static String message(int number) {
    return """
        {"id":"%s%d","subject":"Invoice %d",
         "from":{"emailAddress":{"name":"Bob","address":"bob@x.example"}},
         "toRecipients":[{"emailAddress":{"name":"Alice","address":"alice@x.example"}}],
         "receivedDateTime":"2026-06-01T08:00:00Z","bodyPreview":"%s",
         "webLink":"https://outlook.example/x","isRead":false,"hasAttachments":true}
        """
        .formatted("A".repeat(150), number, number, "Lorem ipsum ".repeat(20));
  }
}
