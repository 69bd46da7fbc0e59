package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.FakeExchange;
import io.m365connector.delegation.GraphSession;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.graph.rest.ListQuery;
import io.m365connector.graph.rest.Messages;
import io.m365connector.limits.SampleLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphReadsTest {

  private final FakeGraph graph = new FakeGraph();
  private final List<Duration> pauses = new ArrayList<>();
  private final GraphSession session =
      new FakeExchange(Set.of("Mail.Read"))
          .exchange(AdmittedCallers.of(Callers.of(Callers.TENANT, Callers.ALICE)));

  @AfterEach
  void stop() {
    graph.close();
  }

  private GraphReads reads(Duration left) {
    ConnectorConfig config =
        ConnectorConfig.from(
            name ->
                Optional.ofNullable(
                    Map.of(
                            "CONNECTOR_PUBLIC_URL", "https://connector.example",
                            "CONNECTOR_CLIENT_ID", "44444444-4444-4444-8444-444444444444",
                            "CONNECTOR_CLIENT_SECRET", "a secret",
                            "CONNECTOR_GRAPH_URL", graph.url().toString())
                        .get(name)));
    return new GraphClient(config, SampleLimits.guard(), pauses::add)
        .on(session, Instant.now().plus(left));
  }

  private Messages list(Duration left) {
    return reads(left)
        .read(
            Mailbox.OWN,
            (api, headers) ->
                api.messages(headers, Mailbox.OWN, ListQuery.select("id").top(1).build()));
  }

  private GraphException failure(Duration left) {
    return catchThrowableOfType(GraphException.class, () -> list(left));
  }

  private void answers(Reply... replies) {
    AtomicInteger next = new AtomicInteger();
    graph.get(
        "/me/messages", call -> replies[Math.min(next.getAndIncrement(), replies.length - 1)]);
  }

  private static final Reply OK = Reply.json("{\"value\":[{\"id\":\"1\"}]}");
  private static final Duration LONG = Duration.ofSeconds(30);

  @Nested
  class A_failed_read {

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 504})
    void is_made_once_more_under_an_id_of_its_own(int status) {
      answers(Reply.error(status, "x"), OK);
      assertThat(list(LONG).items()).hasSize(1);
      assertThat(graph.calls().stream().map(c -> c.header("client-request-id")).distinct())
          .hasSize(2);
    }

    @Test
    void waits_as_long_as_graph_asks() {
      answers(Reply.error(429, "x").header("Retry-After", "7"), OK);
      list(LONG);
      assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void is_given_up_when_the_wait_is_longer_than_the_call_has() {
      answers(Reply.error(429, "ApplicationThrottled").header("Retry-After", "60"), OK);
      GraphException failure = failure(LONG);
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
      assertThat(failure.code()).isEqualTo(Code.GRAPH_THROTTLED);
      assertThat(graph.calls()).hasSize(1);
    }

    @Test
    void is_given_up_after_the_second_try() {
      answers(Reply.error(503, "x"));
      assertThat(failure(LONG).code()).isEqualTo(Code.GRAPH_UNAVAILABLE);
      assertThat(graph.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 500, 501})
    void of_another_kind_is_never_repeated(int status) {
      answers(Reply.error(status, "x"));
      assertThat(failure(LONG).status()).isEqualTo(status);
      assertThat(graph.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999", "soon", "Mon, 01 Jan 2001 00:00:00 GMT", "1e9"})
    void does_not_believe_a_strange_retry_after(String value) {
      answers(Reply.error(429, "x").header("Retry-After", value), OK);
      list(LONG);
      assertThat(pauses).allMatch(pause -> pause.toMillis() < 1000);
    }

    @Test
    void is_not_even_tried_after_the_deadline() {
      answers(OK);
      assertThat(failure(Duration.ofSeconds(-1)).code()).isEqualTo(Code.GRAPH_UNAVAILABLE);
      assertThat(graph.calls()).isEmpty();
    }

    @Test
    void names_the_call_that_was_made_whatever_its_headers_ask_for() {
      answers(Reply.error(400, "ErrorInvalidUser"));
      GraphException failure =
          catchThrowableOfType(
              GraphException.class,
              () ->
                  reads(LONG)
                      .read(
                          Mailbox.OWN,
                          (api, headers) ->
                              api.messages(
                                  headers.at(null).preferring("x").eventually(),
                                  Mailbox.OWN,
                                  ListQuery.select("id").build())));
      assertThat(failure.clientRequestId()).isEqualTo(graph.lastCall().header("client-request-id"));
    }

    @Test
    void keeps_of_graphs_words_the_code_alone() {
      answers(Reply.error(400, "ErrorInvalidUser"));
      GraphException failure = failure(LONG);
      assertThat(failure.graphCode()).isEqualTo("ErrorInvalidUser");
      assertThat(failure.clientRequestId()).isEqualTo(graph.lastCall().header("client-request-id"));
      assertThat(failure.toString() + failure.detail()).doesNotContain("secret words");
    }
  }

  @Nested
  class A_strange_answer {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "text/html        | <html>captive portal</html>",
          "application/json | {\"value\":[{\"id\":\"1\"",
          "application/json | []",
          "application/json | {\"value\":42}",
          "application/json | \"text\"",
          "application/json | {\"value\":[{\"id\":{\"a\":1}}]}"
        })
    void is_a_failure_without_its_text(String type, String body) {
      answers(new Reply(200, type, body.getBytes(StandardCharsets.UTF_8), Map.of()));
      GraphException failure = failure(LONG);
      assertThat(failure.code()).isIn(Code.GRAPH_MALFORMED, Code.GRAPH_UNAVAILABLE);
      assertThat(failure.getMessage()).doesNotContain("captive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":[],\"new\":{\"a\":[1]}}"})
    void without_items_is_an_empty_page(String body) {
      answers(Reply.json(body));
      assertThat(list(LONG).items()).isEmpty();
    }

    @Test
    void that_redirects_is_not_followed() {
      answers(new Reply(302, "x/y", new byte[0], Map.of("Location", "http://169.254.169.254/")));
      assertThat(failure(LONG).code()).isEqualTo(Code.GRAPH_MALFORMED);
    }

    @Test
    void that_does_not_end_is_cut_off_by_counting() {
      byte[] huge = new byte[17 * 1024 * 1024];
      java.util.Arrays.fill(huge, (byte) ' ');
      answers(new Reply(200, "application/json", huge, Map.of()));
      assertThatThrownBy(() -> list(LONG)).isInstanceOf(GraphException.class);
    }

    @Test
    void whose_next_page_is_elsewhere_is_malformed() {
      answers(
          Reply.json(
              "{\"value\":[],\"@odata.nextLink\":\"https://evil.example/v1.0/me/messages?a=b\"}"));
      GraphReads reads = reads(LONG);
      Messages page = list(LONG);
      assertThatThrownBy(() -> reads.next(page, "/v1.0/me/messages"))
          .isInstanceOf(GraphException.class);
    }
  }

  @Test
  void reads_made_together_come_back_in_order_and_share_four_places() {
    graph.get("/me/messages", call -> OK);
    GraphReads reads = reads(LONG);
    List<java.util.function.Supplier<Integer>> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      many.add(
          () -> {
            reads.read(
                Mailbox.OWN,
                (api, headers) ->
                    api.messages(headers, Mailbox.OWN, ListQuery.select("id").build()));
            return number;
          });
    }
    assertThat(reads.together(many)).isSorted().hasSize(20);
    assertThat(graph.mostAtOnce()).isLessThanOrEqualTo(4);
  }
}
