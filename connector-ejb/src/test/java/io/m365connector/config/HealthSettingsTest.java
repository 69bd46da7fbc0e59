package io.m365connector.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthSettingsTest {

  @Test
  void without_settings_a_failing_upstream_takes_the_node_out_of_rotation() {
    HealthSettings settings = of(Map.of());

    assertEquals(Duration.ofSeconds(15), settings.interval());
    assertEquals(HealthSettings.Upstream.UNREADY, settings.upstream());
  }

  @Test
  void an_upstream_can_be_reported_only() {
    assertEquals(
        HealthSettings.Upstream.REPORT,
        of(Map.of("CONNECTOR_HEALTH_UPSTREAM", "report")).upstream());
  }

  @Test
  void an_interval_that_would_hammer_microsoft_is_refused() {
    SettingInvalid refusal =
        assertThrows(SettingInvalid.class, () -> of(Map.of("CONNECTOR_HEALTH_INTERVAL", "PT0.1S")));

    assertEquals("CONNECTOR_HEALTH_INTERVAL: must be between PT1S and PT3600S", refusal.detail());
  }

  private static HealthSettings of(Map<String, String> values) {
    return HealthSettings.from(name -> Optional.ofNullable(values.get(name)));
  }
}
