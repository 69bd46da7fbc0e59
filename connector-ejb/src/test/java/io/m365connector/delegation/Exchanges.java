package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.limits.SampleLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An exchange with a fake Entra, a clock of the test's own and settings that it may change. */
final class Exchanges {

  static final String CONNECTOR = "c0000000-0000-4000-8000-0000000000c1";
  static final String OTHER_TENANT = "99999999-9999-4999-8999-999999999999";

  /** A clock that goes when it is told to. */
  static final class Hand extends Clock {
    private Instant now = Instant.now();

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final FakeEntra entra = new FakeEntra();
  final Hand clock = new Hand();

  /** What the exchange told of failures. */
  final List<DelegationFailed> failures = new ArrayList<>();

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
              "CONNECTOR_CLIENT_ID", CONNECTOR,
              "CONNECTOR_CLIENT_SECRET", "a-secret"));
  private Duration left = Duration.ofMinutes(1);
  private OnBehalfOf onBehalfOf;
  private GraphTokenCache cache;

  Exchanges with(String setting, String value) {
    settings.remove("CONNECTOR_CLIENT_SECRET");
    settings.put(setting, value);
    return this;
  }

  Exchanges and(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Every call has so much time. */
  Exchanges within(Duration time) {
    left = time;
    return this;
  }

  ConnectorConfig config() {
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  GraphSession alice() {
    return exchange(Callers.TENANT, Callers.ALICE);
  }

  GraphSession exchange(String tenant, String user) {
    AdmittedCaller caller = AdmittedCallers.of(Callers.of(tenant, user));
    return onBehalfOf().exchange(caller, clock.instant().plus(left));
  }

  DelegationFailed refusal() {
    return catchThrowableOfType(DelegationFailed.class, this::alice);
  }

  GraphTokenCache cache() {
    onBehalfOf();
    return cache;
  }

  private OnBehalfOf onBehalfOf() {
    if (onBehalfOf == null) {
      ConnectorConfig config = config();
      cache = new GraphTokenCache(config.oboCache() == ConnectorConfig.OboCache.MEMORY, clock);
      onBehalfOf =
          new OnBehalfOf(
              entra,
              config,
              new ClientCredential(config.credential(), entra, clock),
              new CloudMatch(entra, config, clock),
              cache,
              (caller, failure) -> failures.add(failure),
              SampleLimits.guard(),
              clock);
    }
    return onBehalfOf;
  }
}
