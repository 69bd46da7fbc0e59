package io.m365connector.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

class RequestIdTest {

  @Test
  void a_number_and_its_text_are_different_ids() {
    assertThat(RequestId.of(1)).isNotEqualTo(RequestId.of("1"));
  }

  @Test
  void equal_ids_are_equal() {
    assertThat(RequestId.of("a")).isEqualTo(RequestId.of("a")).hasSameHashCodeAs(RequestId.of("a"));
  }

  @Test
  void what_is_no_id_cannot_be_made_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(JsonValue.NULL));
    assertThat(RequestId.read(JsonValue.TRUE)).isEmpty();
    assertThat(RequestId.read(null)).isEmpty();
  }

  @Test
  void control_characters_never_reach_a_log() {
    assertThat(RequestId.of("a\nforged line").toString()).isEqualTo("\"a\\nforged line\"");
  }
}
