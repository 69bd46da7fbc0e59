package io.m365connector.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  @Nested
  class Client_info {

    @Test
    void loses_control_and_format_characters_and_excess_length() {
      ClientInfo info = new ClientInfo("Evil\n2026 ERROR \u001b[31mforged\u202e", "1".repeat(1000));

      assertThat(info.name()).isEqualTo("Evil2026 ERROR [31mforged");
      assertThat(info.version()).hasSize(80);
    }
  }

  @Nested
  class A_trace_parent {

    private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";

    @Test
    void that_is_well_formed_is_taken_with_its_state() {
      assertThat(TraceContext.of(GOOD, "a=b"))
          .isEqualTo(new TraceContext(java.util.Optional.of(GOOD), java.util.Optional.of("a=b")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "00",
          "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
          "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
          "ff-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
          "00-0AF7651916CD43DD8448EB211C80319C-00F067AA0BA902B7-01",
          "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01\r\nX: y"
        })
    void that_is_not_is_dropped_with_its_state(String parent) {
      assertThat(TraceContext.of(parent, "a=b")).isEqualTo(TraceContext.NONE);
    }

    @Test
    void keeps_no_state_with_line_breaks_or_of_excess_length() {
      assertThat(TraceContext.of(GOOD, "a=b\r\nX: y").tracestate()).isEmpty();
      assertThat(TraceContext.of(GOOD, "a".repeat(513)).tracestate()).isEmpty();
    }
  }

  @Nested
  class Client_capabilities {

    private final JsonObject none = JsonValue.EMPTY_JSON_OBJECT;

    private ClientCapabilities declaring(String name, JsonValue value) {
      return ClientCapabilities.of(JsonValues.object().add(name, value).build());
    }

    @Test
    void allow_what_was_declared_and_nothing_else() {
      ClientCapabilities sampling = declaring("sampling", none);

      assertThat(sampling.allow("sampling/createMessage", none)).isTrue();
      assertThat(sampling.allow("elicitation/create", none)).isFalse();
      assertThat(sampling.allow("roots/list", none)).isFalse();
      assertThat(sampling.allow("anything/else", none)).isFalse();
    }

    @Test
    void that_are_no_object_were_not_declared() {
      assertThat(declaring("sampling", JsonValue.TRUE).allow("sampling/createMessage", none))
          .isFalse();
    }

    @Test
    void of_elicitation_without_modes_mean_forms_only() {
      ClientCapabilities plain = declaring("elicitation", none);
      JsonObject url = JsonValues.object().add("mode", "url").build();

      assertThat(plain.allow("elicitation/create", none)).isTrue();
      assertThat(plain.allow("elicitation/create", url)).isFalse();
      assertThat(
              declaring("elicitation", JsonValues.object().add("url", none).build())
                  .allow("elicitation/create", url))
          .isTrue();
    }

    @Test
    void that_are_required_are_named_as_an_object() {
      assertThat(ClientCapabilities.requiredFor("sampling/createMessage", none))
          .hasToString("{\"sampling\":{}}");
      assertThat(ClientCapabilities.requiredFor("elicitation/create", none))
          .hasToString("{\"elicitation\":{\"form\":{}}}");
    }
  }

  @Nested
  class A_log_level {

    @Test
    void admits_what_is_at_least_as_urgent() {
      assertThat(LogLevel.WARNING.admits(LogLevel.ERROR)).isTrue();
      assertThat(LogLevel.WARNING.admits(LogLevel.WARNING)).isTrue();
      assertThat(LogLevel.WARNING.admits(LogLevel.INFO)).isFalse();
    }
  }
}
