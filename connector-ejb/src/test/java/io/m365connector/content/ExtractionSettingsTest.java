package io.m365connector.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractionSettingsTest {

  private static ExtractionSettings from(Map<String, String> environment) {
    return ExtractionSettings.from(name -> Optional.ofNullable(environment.get(name)));
  }

  @Test
  void have_defaults() {
    ExtractionSettings settings = from(Map.of());
    assertThat(settings.home().getFileName()).isEqualTo(Path.of("extraction"));
    assertThat(settings.workers()).isEqualTo(2);
    assertThat(settings.limits().maxBytes()).isEqualTo(100 << 20);
  }

  @Test
  void are_read_by_name() {
    ExtractionSettings settings =
        from(
            Map.of(
                "CONNECTOR_EXTRACTION_HOME", "elsewhere",
                "CONNECTOR_EXTRACTION_WORKERS", "4",
                "CONNECTOR_EXTRACTION_MAX_MB", "10",
                "CONNECTOR_EXTRACTION_SECONDS", "5"));
    assertThat(settings.home()).isEqualTo(Path.of("elsewhere"));
    assertThat(settings.workers()).isEqualTo(4);
    assertThat(settings.limits().maxBytes()).isEqualTo(10 << 20);
    assertThat(settings.limits().maxMillis()).isEqualTo(5_000);
  }

  @Test
  void out_of_range_are_refused_by_name() {
    assertThatThrownBy(() -> from(Map.of("CONNECTOR_EXTRACTION_WORKERS", "0")))
        .hasMessageContaining("CONNECTOR_EXTRACTION_WORKERS")
        .hasMessageContaining("1 to 64");
  }
}
