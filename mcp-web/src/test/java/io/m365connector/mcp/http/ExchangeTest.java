package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.dispatch.Answer;
import io.m365connector.mcp.dispatch.Cancellation;
import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  private static final byte[] MESSAGE = "{\"n\":1}".getBytes(StandardCharsets.UTF_8);
  private static final Answer ANSWER =
      Answer.of(JsonRpcException.inBand(JsonRpcErrorCode.INVALID_PARAMS, "the answer"));

  private final FakeAsyncResponse response = new FakeAsyncResponse();
  private final List<Runnable> tasks = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();

  private Exchange exchange(Duration left, boolean streams) {
    Exchange exchange =
        new Exchange(
            response,
            tasks::add,
            Answers::response,
            cancellation,
            Instant.now().plus(left),
            streams);
    exchange.watch(Duration.ofSeconds(10));
    return exchange;
  }

  private void runTasks() {
    List.copyOf(tasks).forEach(Runnable::run);
    tasks.clear();
  }

  private String streamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((EventStream) response.resumed().getEntity()).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Nested
  class An_answer_with_nothing_before_it {

    @Test
    void is_JSON_with_its_own_status() {
      exchange(Duration.ofMinutes(1), true).finish(ANSWER);

      assertThat(response.resumed().getStatus()).isEqualTo(200);
      assertThat(response.resumed().getMediaType()).hasToString("application/json");
      assertThat(response.resumed().getEntity()).isEqualTo(ANSWER.body());
    }

    @Test
    void is_sent_once() {
      Exchange exchange = exchange(Duration.ofMinutes(1), true);
      exchange.finish(ANSWER);
      exchange.finish(ANSWER);

      assertThat(response.resumes()).isEqualTo(1);
      assertThat(exchange.send(MESSAGE)).isFalse();
    }
  }

  @Nested
  class A_message_before_the_answer {

    @Test
    void turns_the_answer_into_a_stream() throws IOException {
      Exchange exchange = exchange(Duration.ofMinutes(1), true);

      assertThat(exchange.send(MESSAGE)).isTrue();
      exchange.finish(ANSWER);
      runTasks();

      assertThat(response.resumes()).isEqualTo(1);
      assertThat(response.resumed().getMediaType()).hasToString("text/event-stream");
      assertThat(response.resumed().getHeaderString("X-Accel-Buffering")).isEqualTo("no");
      assertThat(streamed())
          .startsWith("event: message\ndata: {\"n\":1}\n\n")
          .contains("the answer");
    }

    @Test
    void is_refused_for_a_client_that_takes_no_stream() {
      Exchange exchange = exchange(Duration.ofMinutes(1), false);

      assertThat(exchange.streams()).isFalse();
      assertThat(exchange.send(MESSAGE)).isFalse();
    }

    @Test
    void is_refused_once_the_answer_is_given() {
      Exchange exchange = exchange(Duration.ofMinutes(1), true);
      exchange.send(MESSAGE);
      exchange.finish(ANSWER);

      assertThat(exchange.send(MESSAGE)).isFalse();
    }
  }

  @Nested
  class A_long_call {

    @Test
    void becomes_a_stream_for_a_client_that_takes_one() {
      exchange(Duration.ofMinutes(1), true);

      assertThat(response.timeout()).isEqualTo(Duration.ofSeconds(10));
      response.elapse();
      runTasks();

      assertThat(response.resumed().getMediaType()).hasToString("text/event-stream");
      assertThat(cancellation.cancelled()).isFalse();
    }

    @Test
    void is_cancelled_at_its_deadline_and_may_still_answer() {
      Exchange exchange = exchange(Duration.ofMillis(-1), false);

      response.elapse();
      runTasks();

      assertThat(cancellation.cancelled()).isTrue();
      assertThat(response.timeout()).isEqualTo(Duration.ofSeconds(5));
      exchange.finish(ANSWER);
      assertThat(response.resumed().getEntity()).isEqualTo(ANSWER.body());
    }

    @Test
    void that_does_not_react_is_answered_for() {
      exchange(Duration.ofMillis(-1), false);

      response.elapse();
      runTasks();
      response.elapse();

      Response late = response.resumed();
      assertThat(late.getStatus()).isEqualTo(504);
      assertThat(new String((byte[]) late.getEntity(), StandardCharsets.UTF_8))
          .contains("took too long");
    }

    @Test
    void that_was_answered_in_time_is_left_alone() {
      exchange(Duration.ofMinutes(1), true).finish(ANSWER);

      response.elapse();

      assertThat(response.resumes()).isEqualTo(1);
      assertThat(cancellation.cancelled()).isFalse();
    }
  }
}
