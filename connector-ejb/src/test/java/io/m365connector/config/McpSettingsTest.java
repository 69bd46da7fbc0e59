package io.m365connector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpSettingsTest {

  private static McpSettings settings(Map<String, String> given) {
    return McpSettings.from(name -> Optional.ofNullable(given.get(name)));
  }

  @Test
  void have_defaults_that_are_strict() {
    McpSettings defaults = settings(Map.of());

    assertThat(defaults.tolerateHeaderMismatch()).isFalse();
    assertThat(defaults.tolerateMissingMeta()).isFalse();
    assertThat(defaults.allowedOrigins()).isEmpty();
    assertThat(defaults.maxBody()).isEqualTo(1 << 20);
    assertThat(defaults.callTimeout()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void are_read() {
    McpSettings given =
        settings(
            Map.of(
                "CONNECTOR_ALLOWED_ORIGINS", " https://a.example , https://b.example,",
                "CONNECTOR_ALLOWED_HOSTS", "MCP.example",
                "CONNECTOR_MCP_CALL_TIMEOUT", "PT5S",
                "CONNECTOR_TOLERATE_MISSING_META", "true"));

    assertThat(given.allowedOrigins())
        .containsExactlyInAnyOrder("https://a.example", "https://b.example");
    assertThat(given.callTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(given.tolerateHeaderMismatch()).isFalse();
    assertThat(given.tolerateMissingMeta()).isTrue();
    assertThat(given.allowedHosts()).containsExactly("mcp.example");
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECTOR_MCP_MAX_BODY, many",
    "CONNECTOR_MCP_MAX_BODY, 0",
    "CONNECTOR_MCP_MAX_BODY, 5000000",
    "CONNECTOR_MCP_CALL_TIMEOUT, 60",
    "CONNECTOR_MCP_CALL_TIMEOUT, PT0S",
    "CONNECTOR_MCP_STREAM_AFTER, -PT1S",
    "CONNECTOR_MCP_MAX_CALLS, 0",
    "CONNECTOR_TOLERATE_HEADER_MISMATCH, yes",
    "CONNECTOR_ALLOWED_ORIGINS, https://a.example/path",
    "CONNECTOR_ALLOWED_ORIGINS, *",
    "CONNECTOR_ALLOWED_HOSTS, https://a.example"
  })
  void that_make_no_sense_stop_the_start_and_are_named(String name, String value) {
    assertThatExceptionOfType(SettingInvalid.class)
        .isThrownBy(() -> settings(Map.of(name, value)))
        .withMessageContaining(name);
  }
}
