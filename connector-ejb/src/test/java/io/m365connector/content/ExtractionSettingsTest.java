package io.m365connector.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.config.SettingInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void are_read_by_name(@TempDir Path elsewhere) throws IOException {
    Files.createFile(elsewhere.resolve("extraction.jar"));
    ExtractionSettings settings =
        from(
            Map.of(
                "CONNECTOR_EXTRACTION_HOME", elsewhere.toString(),
                "CONNECTOR_EXTRACTION_WORKERS", "4",
                "CONNECTOR_EXTRACTION_MAX_MB", "10",
                "CONNECTOR_EXTRACTION_SECONDS", "5"));
    assertThat(settings.home()).isEqualTo(elsewhere);
    assertThat(settings.workers()).isEqualTo(4);
    assertThat(settings.limits().maxBytes()).isEqualTo(10 << 20);
    assertThat(settings.limits().maxMillis()).isEqualTo(5_000);
  }

  @Test
  void out_of_range_are_refused_by_name() {
    assertThatThrownBy(() -> from(Map.of("CONNECTOR_EXTRACTION_WORKERS", "0")))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining("CONNECTOR_EXTRACTION_WORKERS")
        .hasMessageContaining("1 to 64");
  }

  @Test
  void a_home_without_the_worker_is_refused(@TempDir Path empty) {
    assertThatThrownBy(() -> from(Map.of("CONNECTOR_EXTRACTION_HOME", empty.toString())))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining("CONNECTOR_EXTRACTION_HOME")
        .hasMessageContaining("extraction.jar");
  }
}
