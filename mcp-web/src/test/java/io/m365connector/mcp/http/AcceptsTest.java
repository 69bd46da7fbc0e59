package io.m365connector.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/event-stream",
        "application/json, text/event-stream",
        "application/json,Text/Event-Stream;q=0.5",
        "text/event-stream; charset=utf-8"
      })
  void a_client_that_names_event_streams_takes_them(String accept) {
    assertThat(Accepts.eventStream(List.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/*",
        "application/json",
        "application/*",
        "",
        "text/event-stream;q=0",
        "application/json, text/event-stream; q=0.0",
        "text/event-streams"
      })
  void every_other_client_is_answered_in_JSON(String accept) {
    assertThat(Accepts.eventStream(List.of(accept))).isFalse();
  }

  @Test
  void a_client_that_says_nothing_is_answered_in_JSON() {
    assertThat(Accepts.eventStream(List.of())).isFalse();
  }
}
