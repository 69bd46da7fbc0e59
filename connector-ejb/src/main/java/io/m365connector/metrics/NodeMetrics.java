package io.m365connector.metrics;

import io.m365connector.allowlist.Allowlist;
import io.m365connector.callaudit.CallQueue;
import io.m365connector.caller.SigningKeys;
import io.m365connector.content.TextExtractor;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.GraphTokenCache;
import io.m365connector.fleet.Build;
import io.m365connector.fleet.CheckState;
import io.m365connector.health.CallPlaces;
import io.m365connector.health.Draining;
import io.m365connector.health.Probes;
import io.m365connector.usage.UsageCounters;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How the node stands: figures that are read when somebody asks, and cost nothing before. */
@ApplicationScoped
public class NodeMetrics {

  private static final double MILLIS = 1e3;

  private final Registry registry;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected NodeMetrics() {
    this.registry = null;
  }

  @Inject
  public NodeMetrics(
      Registry registry,
      CallPlaces places,
      Draining draining,
      Probes probes,
      Allowlist allowlist,
      SigningKeys keys,
      ClientCredential credential,
      GraphTokenCache tokens,
      TextExtractor texts,
      UsageCounters usage,
      CallQueue audit) {
    this.registry = registry;
    gauge("connector_calls_in_flight", "Calls under way", places::taken);
    gauge("connector_calls_limit", "Calls there may be at a time", places::all);
    gauge(
        "connector_draining",
        "1 while the node is about to stop",
        () -> draining.draining() ? 1 : 0);
    gauge("connector_allowlist_version", "Allowlist version decided by", allowlist::version);
    gauge(
        "connector_allowlist_age_seconds",
        "Since the database last confirmed the allowlist",
        () -> age(allowlist.confirmedAt()));
    gauge(
        "connector_signing_keys_age_seconds",
        "Since Entra's keys were read",
        () -> age(keys.readAt()));
    gauge(
        "connector_credential_expiry_timestamp_seconds",
        "When the client credential ends; NaN when that is not known",
        () -> credential.status().expiry().map(NodeMetrics::seconds).orElse(Double.NaN));
    gauge("connector_token_cache_entries", "Graph tokens kept in memory", tokens::size);
    gauge("connector_extraction_workers_busy", "Files being read", texts::busy);
    gauge("connector_extraction_workers", "Files that can be read at a time", texts::workers);
    gauge("connector_extraction_waiting", "Callers that wait for a worker", texts::waiting);
    gauge("connector_usage_lost_calls", "Calls that usage could not count", usage::lost);
    gauge("connector_call_audit_waiting", "Records of calls not written yet", audit::size);
    gauge("connector_call_audit_lost", "Records of calls that were lost", audit::lost);
    checks("connector_check_up", "1 while the check is up", probes, state -> state.up() ? 1 : 0);
    checks("connector_check_failures", "Failures in a row", probes, CheckState::failures);
    checks(
        "connector_check_latency_seconds",
        "The last look",
        probes,
        state -> state.millis() / MILLIS);
    virtualMachine();
    Info.builder()
        .name("connector_build")
        .help("Which build runs")
        .labelNames("version")
        .register(registry.all())
        .setLabelValues(Build.VERSION);
  }

  /** Makes the container create it. */
  public void publish() {
    // The constructor has done it.
  }

  private void virtualMachine() {
    var memory = ManagementFactory.getMemoryMXBean();
    var threads = ManagementFactory.getThreadMXBean();
    var runtime = ManagementFactory.getRuntimeMXBean();
    gauge("jvm_memory_heap_used_bytes", "Heap in use", () -> memory.getHeapMemoryUsage().getUsed());
    gauge("jvm_memory_heap_max_bytes", "Heap at most", () -> max(memory.getHeapMemoryUsage()));
    gauge("jvm_threads", "Platform threads", threads::getThreadCount);
    gauge(
        "jvm_gc_collection_seconds",
        "Time spent in collections so far",
        () ->
            ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(each -> Math.max(0, each.getCollectionTime()))
                    .sum()
                / MILLIS);
    gauge("process_start_time_seconds", "When it started", () -> runtime.getStartTime() / MILLIS);
  }

  private static double max(MemoryUsage usage) {
    return usage.getMax();
  }

  private static double age(@Nullable Instant at) {
    return at == null || at.equals(Instant.MIN)
        ? Double.NaN
        : Duration.between(at, Instant.now()).toMillis() / MILLIS;
  }

  private static double seconds(Instant at) {
    return at.getEpochSecond();
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry.all());
  }

  private void checks(String name, String help, Probes probes, ToDoubleFunction<CheckState> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("check")
        .callback(
            callback ->
                probes
                    .states()
                    .forEach(state -> callback.call(value.applyAsDouble(state), state.name())))
        .register(registry.all());
  }
}
