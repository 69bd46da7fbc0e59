package io.m365connector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.m365connector.sandbox.entra.Cloud;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void nothing_set_is_the_global_cloud_on_port_8443() {
    Settings settings = Settings.from(Map.of());
    assertThat(settings.port()).isEqualTo(8443);
    assertThat(settings.cloud()).isEqualTo(Cloud.GLOBAL);
    assertThat(settings.recording()).isTrue();
    assertThat(settings.issuer()).isEmpty();
  }

  @Test
  void each_cloud_has_its_name() {
    assertThat(Settings.from(Map.of("SANDBOX_CLOUD", "usgov-dod")).cloud())
        .isEqualTo(Cloud.USGOV_DOD);
  }

  @Test
  void a_wrong_value_is_told_by_the_settings_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("SANDBOX_PORT", "eighty")))
        .withMessageContaining("SANDBOX_PORT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("SANDBOX_CLOUD", "mars")))
        .withMessageContaining("usgov-dod");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("SANDBOX_NOW", "today")))
        .withMessageContaining("SANDBOX_NOW");
  }

  @Test
  void further_app_id_uris_come_separated_by_commas() {
    assertThat(
            Settings.from(Map.of("SANDBOX_IDENTIFIER_URIS", "https://a/mcp, https://b/mcp"))
                .identifierUris())
        .containsExactly("https://a/mcp", "https://b/mcp");
  }
}
