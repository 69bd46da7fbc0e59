package io.m365connector.metrics;

import io.m365connector.code.Code;
import io.m365connector.config.MetricsSettings;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observer;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What requests add to: counts and histograms, from the observation of each that has ended. */
@ApplicationScoped
public class CallMetrics implements Observer {

  private static final double NANOS = 1e9;
  private static final double[] SECONDS = {
    0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60
  };
  private static final int THROTTLED = 429;
  private static final String OTHER = "other";
  private static final String NO_TOOL = "none";

  private final int tenantsToTell;
  private final Set<String> tenants = ConcurrentHashMap.newKeySet();
  private final Counter requests;
  private final Counter toolCalls;
  private final Counter tenantCalls;
  private final Counter refusals;
  private final Counter upstream;
  private final Counter throttled;
  private final Histogram toolSeconds;
  private final Histogram stageSeconds;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CallMetrics() {
    this.tenantsToTell = 0;
    this.requests = null;
    this.toolCalls = null;
    this.tenantCalls = null;
    this.refusals = null;
    this.upstream = null;
    this.throttled = null;
    this.toolSeconds = null;
    this.stageSeconds = null;
  }

  @Inject
  public CallMetrics(Registry registry, MetricsSettings settings) {
    PrometheusRegistry all = registry.all();
    this.tenantsToTell = settings.tenants();
    this.requests =
        counter("connector_requests", "Requests to the MCP endpoint")
            .labelNames("method", "outcome")
            .register(all);
    this.toolCalls =
        counter("connector_tool_calls", "Calls of tools")
            .labelNames("tool", "outcome")
            .register(all);
    this.tenantCalls =
        counter(
                "connector_tenant_tool_calls",
                "Calls of tools by tenant, as many as are told apart")
            .labelNames("tenant", "outcome")
            .register(all);
    this.refusals =
        counter("connector_failures", "Requests and calls that ended in a code")
            .labelNames("code")
            .register(all);
    this.upstream =
        counter("connector_upstream_calls", "Calls of Entra and Graph by class of status")
            .labelNames("upstream", "status")
            .register(all);
    this.throttled =
        counter("connector_upstream_throttled", "Answers that asked to slow down")
            .labelNames("upstream")
            .register(all);
    this.toolSeconds =
        Histogram.builder()
            .name("connector_tool_call_duration_seconds")
            .help("How long calls of tools took, from header to answer")
            .labelNames("tool")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(all);
    this.stageSeconds =
        Histogram.builder()
            .name("connector_stage_duration_seconds")
            .help("How long the stages of requests took")
            .labelNames("stage")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(all);
    toolCalls.initLabelValues(NO_TOOL, "ok");
    throttled.initLabelValues("graph");
    throttled.initLabelValues("entra");
  }

  @Override
  public void ended(Observation request) {
    String outcome = request.outcome().label();
    String method = request.method().isEmpty() ? NO_TOOL : request.method();
    requests.labelValues(method, outcome).inc();
    Code code = request.code();
    if (code != null) {
      refusals.labelValues(code.id()).inc();
    }
    if (!request.tool().isEmpty()) {
      toolCalls.labelValues(request.tool(), outcome).inc();
      toolSeconds.labelValues(request.tool()).observe(request.nanos() / NANOS);
      if (tenantsToTell > 0) {
        tenantCalls.labelValues(told(request.tenant()), outcome).inc();
      }
    }
    request.runs().forEach(this::stage);
  }

  private void stage(StageRun run) {
    stageSeconds.labelValues(run.stage().label()).observe(run.nanos() / NANOS);
    if (run.stage() == Stage.GRAPH || run.stage() == Stage.OBO) {
      String name = run.stage() == Stage.GRAPH ? "graph" : "entra";
      upstream.labelValues(name, statusClass(run.status())).inc();
      if (run.status() == THROTTLED) {
        throttled.labelValues(name).inc();
      }
    }
  }

  private String told(String tenant) {
    if (tenants.contains(tenant)) {
      return tenant;
    }
    return tenants.size() < tenantsToTell && tenants.add(tenant) ? tenant : OTHER;
  }

  private static String statusClass(int status) {
    return status < 100 ? "none" : status / 100 + "xx";
  }

  private static Counter.Builder counter(String name, String help) {
    return Counter.builder().name(name).help(help);
  }
}
