package io.m365connector.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How much one user, one client of a tenant and one tenant may take of a node.
 *
 * @param user of one person in a tenant, {@code CONNECTOR_LIMIT_USER_RATE}, {@code …_USER_CALLS}
 * @param client of one tenant and client pair together, unless its entry has a rate of its own
 * @param tenant of all clients of one tenant together
 * @param upstreamCalls calls at a time to Entra, and as many to Graph, {@code
 *     CONNECTOR_LIMIT_UPSTREAM_CALLS}
 * @param tenantUpstreamCalls those of one tenant, {@code CONNECTOR_LIMIT_TENANT_UPSTREAM_CALLS}
 * @param tenantDocuments documents of one tenant that are read or wait for it, {@code
 *     CONNECTOR_LIMIT_TENANT_DOCUMENTS}
 * @param heapPercent of live memory beyond which new calls are turned away, {@code
 *     CONNECTOR_LIMIT_HEAP_PERCENT}
 */
public record LimitSettings(
    Share user,
    Share client,
    Share tenant,
    int upstreamCalls,
    int tenantUpstreamCalls,
    int tenantDocuments,
    int heapPercent) {

  private static final int MOST = 10_000_000;

  /**
   * What one of them may take.
   *
   * @param perMinute calls in a minute; as many may come at once after a quiet minute
   * @param calls calls at a time
   */
  public record Share(int perMinute, int calls) {

    /** The same with another rate. */
    public Share withRate(int other) {
      return new Share(other, calls);
    }
  }

  /**
   * Reads the settings {@code CONNECTOR_LIMIT_…}.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first that cannot be used
   */
  public static LimitSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    return new LimitSettings(
        share(settings, "USER", 12_000, 128),
        share(settings, "CLIENT", 60_000, 384),
        share(settings, "TENANT", 120_000, 384),
        settings.number("CONNECTOR_LIMIT_UPSTREAM_CALLS", 512, 1, MOST),
        settings.number("CONNECTOR_LIMIT_TENANT_UPSTREAM_CALLS", 256, 1, MOST),
        settings.number("CONNECTOR_LIMIT_TENANT_DOCUMENTS", 12, 1, MOST),
        settings.number("CONNECTOR_LIMIT_HEAP_PERCENT", 85, 10, 100));
  }

  private static Share share(Settings settings, String who, int perMinute, int calls) {
    String name = "CONNECTOR_LIMIT_" + who;
    return new Share(
        settings.number(name + "_RATE", perMinute, 1, MOST),
        settings.number(name + "_CALLS", calls, 1, MOST));
  }
}
