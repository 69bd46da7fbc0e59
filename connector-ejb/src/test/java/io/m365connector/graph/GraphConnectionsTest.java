package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.FakeExchange;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.graph.rest.User;
import io.m365connector.limits.SampleLimits;
import io.m365connector.limits.UpstreamGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The connections to Graph: how many there are, and how answers come over them. */
class GraphConnectionsTest {

  private final FakeGraph graph = new FakeGraph();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Nested
  class Connections {

    private static final int MANY = 120;

    @Test
    void are_as_many_as_there_may_be_calls_so_that_a_slow_tenant_leaves_others_theirs()
        throws Exception {
      CountDownLatch arrived = new CountDownLatch(MANY);
      CountDownLatch over = new CountDownLatch(1);
      graph.get(
          "/me",
          call -> {
            arrived.countDown();
            await(over);
            return Reply.json("{\"id\":\"1\"}");
          });
      GraphClient client = client(SampleLimits.guard());
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<User>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
          calls.add(threads.submit(() -> me(client)));
        }
        boolean all = arrived.await(15, TimeUnit.SECONDS);
        over.countDown();

        assertThat(all).as("%d of %d never got a connection", arrived.getCount(), MANY).isTrue();
        for (Future<User> call : calls) {
          assertThat(call.get()).isNotNull();
        }
      }
    }

    @Test
    void that_are_all_in_use_are_not_waited_for_without_end() {
      graph.get("/drives/1/items/2/content", call -> Reply.json("x".repeat(100_000)));
      GraphClient client =
          client(SampleLimits.guard(Map.of("CONNECTOR_LIMIT_UPSTREAM_CALLS", "1")));
      List<InputStream> open = new ArrayList<>();

      GraphException refusal =
          catchThrowableOfType(
              GraphException.class,
              () -> {
                for (int i = 0; i < 100; i++) {
                  open.add(reads(client).content(this::message).stream());
                }
              });

      assertThat(open).hasSizeBetween(1, 99);
      assertThat(refusal.code()).isEqualTo(Code.GRAPH_THROTTLED);
      assertThat(refusal.saysAway()).isFalse();
      open.forEach(GraphConnectionsTest::close);
    }

    private InputStream message(
        io.m365connector.graph.rest.GraphApi api,
        io.m365connector.graph.rest.GraphHeaders headers) {
      return api.content(headers, new GraphId("1"), new GraphId("2"));
    }
  }

  @Nested
  class A_packed_answer {

    @Test
    void is_asked_for_and_read() {
      graph.get("/me", call -> packed("{\"id\":\"1\",\"displayName\":\"Alice\"}"));

      assertThat(me(client(SampleLimits.guard())).displayName()).isEqualTo("Alice");
      assertThat(graph.lastCall().header("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void that_unpacks_to_more_than_an_answer_may_have_is_refused() {
      String bomb = "{\"id\":\"" + "a".repeat(20 * 1024 * 1024) + "\"}";
      graph.get("/me", call -> packed(bomb));

      GraphException refusal =
          catchThrowableOfType(GraphException.class, () -> me(client(SampleLimits.guard())));

      assertThat(refusal).hasRootCauseMessage("Graph's answer is larger than 16777216 bytes");
    }

    @Test
    void that_is_a_refusal_tells_graphs_code() {
      Reply plain = Reply.error(400, "ErrorInvalidRequest");
      graph.get(
          "/me",
          call -> {
            Reply body = packed(new String(plain.body(), StandardCharsets.UTF_8));
            return new Reply(400, plain.type(), body.body(), body.headers());
          });

      GraphException refusal =
          catchThrowableOfType(GraphException.class, () -> me(client(SampleLimits.guard())));

      assertThat(refusal.graphCode()).isEqualTo("ErrorInvalidRequest");
    }

    private static Reply packed(String json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(json.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      Reply plain = Reply.json(json);
      return new Reply(200, plain.type(), bytes.toByteArray(), Map.of())
          .header("Content-Encoding", "gzip");
    }
  }

  private static User me(GraphClient client) {
    return reads(client).read((api, headers) -> api.me(headers, "id"));
  }

  private static GraphReads reads(GraphClient client) {
    return client.on(
        new FakeExchange(Set.of("User.Read"))
            .exchange(AdmittedCallers.of(Callers.of(Callers.TENANT, Callers.ALICE))),
        Instant.now().plus(Duration.ofSeconds(30)));
  }

  private GraphClient client(UpstreamGuard guard) {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://connector.example",
            "CONNECTOR_CLIENT_ID", "44444444-4444-4444-8444-444444444444",
            "CONNECTOR_CLIENT_SECRET", "a secret",
            "CONNECTOR_GRAPH_URL", graph.url().toString());
    return new GraphClient(
        ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name))), guard, time -> {});
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
