package io.m365connector.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.m365connector.code.Code;
import io.m365connector.config.MetricsSettings;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallMetricsTest {

  private final Registry registry = new Registry();

  @Test
  void a_call_is_counted_by_tool_and_outcome_and_its_stages_are_measured() throws IOException {
    CallMetrics metrics = metrics("0");
    Observation call = call("tenant-1");
    call.begin(Stage.GRAPH).status(429).close();
    call.failed(Code.GRAPH_THROTTLED);

    metrics.ended(call);

    String text = text();
    assertTrue(text.contains("connector_tool_calls_total{outcome=\"failed\",tool=\"get_me\"} 1"));
    assertTrue(text.contains("connector_stage_duration_seconds_count{stage=\"graph\"} 1"));
    assertTrue(
        text.contains("connector_upstream_calls_total{status=\"4xx\",upstream=\"graph\"} 1"));
    assertTrue(text.contains("connector_upstream_throttled_total{upstream=\"graph\"} 1"));
    assertTrue(text.contains("connector_failures_total{code=\"M365C-4004\"} 1"));
  }

  @Test
  void no_tenant_is_named_unless_the_operator_asks_for_it() throws IOException {
    metrics("0").ended(call("tenant-1"));

    assertFalse(text().contains("tenant-1"));
  }

  @Test
  void beyond_the_number_to_be_told_apart_tenants_are_other() throws IOException {
    CallMetrics metrics = metrics("2");
    for (int i = 1; i <= 50; i++) {
      metrics.ended(call("tenant-" + i));
    }

    String text = text();
    assertTrue(
        text.contains("connector_tenant_tool_calls_total{outcome=\"ok\",tenant=\"other\"} 48"));
    assertTrue(text.contains("tenant=\"tenant-2\""));
    assertFalse(text.contains("tenant=\"tenant-3\""));
  }

  @Test
  void a_user_is_never_named() throws IOException {
    metrics("2").ended(call("tenant-1"));

    assertFalse(text().contains("user-1"));
  }

  private CallMetrics metrics(String tenants) {
    Map<String, String> values = Map.of("CONNECTOR_METRICS_TENANTS", tenants);
    return new CallMetrics(
        registry, MetricsSettings.from(name -> Optional.ofNullable(values.get(name))));
  }

  private static Observation call(String tenant) {
    Observation call = new Observation("r");
    call.caller(tenant, "client-1", "user-1");
    call.method("tools/call");
    call.tool("get_me");
    return call;
  }

  private String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    registry.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
