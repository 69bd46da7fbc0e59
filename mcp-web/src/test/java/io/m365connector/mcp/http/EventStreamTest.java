package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.dispatch.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final Cancellation cancellation = new Cancellation();

  private EventStream stream(Duration left, Duration grace) {
    return new EventStream(cancellation, Instant.now().plus(left), grace, Optional::empty);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Nested
  class A_stream {

    @Test
    void carries_the_messages_in_order_and_ends_with_the_answer() {
      EventStream stream = stream(Duration.ofMinutes(1), Duration.ZERO);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      stream.offer(bytes("{\"n\":1}"));
      stream.offer(bytes("{\"n\":2}"));
      stream.end(bytes("{\"done\":true}"));

      stream.write(out);

      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              "event: message\ndata: {\"n\":1}\n\n"
                  + "event: message\ndata: {\"n\":2}\n\n"
                  + "event: message\ndata: {\"done\":true}\n\n");
      assertThat(cancellation.cancelled()).isFalse();
    }

    @Test
    void hands_each_message_on_at_once() {
      EventStream stream = stream(Duration.ofMinutes(1), Duration.ZERO);
      int[] flushes = {0};
      stream.offer(bytes("1"));
      stream.end(bytes("2"));

      stream.write(
          new ByteArrayOutputStream() {
            @Override
            public void flush() {
              flushes[0]++;
            }
          });

      assertThat(flushes[0]).isEqualTo(2);
    }

    @Test
    void takes_no_more_than_a_slow_client_can_owe() {
      EventStream stream = stream(Duration.ofMinutes(1), Duration.ZERO);
      int taken = 0;
      while (taken < 1000 && stream.offer(bytes("x"))) {
        taken++;
      }

      assertThat(taken).isEqualTo(256);
    }
  }

  @Nested
  class A_client_that_is_gone {

    @Test
    void cancels_the_call() {
      EventStream stream = stream(Duration.ofMinutes(1), Duration.ZERO);
      stream.offer(bytes("1"));

      stream.write(
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("Broken pipe");
            }
          });

      assertThat(cancellation.cancelled()).isTrue();
    }
  }

  @Nested
  class While_there_is_nothing_to_say {

    @Test
    void a_word_of_the_calls_choice_keeps_the_stream_alive() {
      List<EventStream> opened = new ArrayList<>();
      opened.add(
          new EventStream(
              cancellation,
              Instant.now(),
              Duration.ofMinutes(1),
              () -> {
                opened.getFirst().end(bytes("2"));
                return Optional.of(bytes("1"));
              }));
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      opened.getFirst().write(out);

      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo("event: message\ndata: 1\n\nevent: message\ndata: 2\n\n");
    }
  }

  @Nested
  class A_deadline {

    @Test
    void cancels_the_call_and_ends_the_stream_after_the_grace() {
      EventStream stream = stream(Duration.ofMillis(1), Duration.ofMillis(1));
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      stream.write(out);

      assertThat(cancellation.cancelled()).isTrue();
      assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("data:");
    }

    @Test
    void leaves_the_call_its_last_words() {
      EventStream stream = stream(Duration.ofMillis(1), Duration.ofMinutes(1));
      cancellation.onCancel(() -> stream.end(bytes("stopped")));
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      stream.write(out);

      assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("data: stopped\n\n");
    }
  }
}
