package io.m365connector.health;

import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.HealthSettings;
import io.m365connector.fleet.CheckSource;
import io.m365connector.fleet.CheckState;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** All dependencies that are looked at in the background. */
@ApplicationScoped
public class Probes implements CheckSource {

  private final HealthSettings settings;
  private final List<Watched> watched;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Probes() {
    this.settings = null;
    this.watched = List.of();
  }

  @Inject
  public Probes(
      Upstream upstream,
      ConnectorConfig config,
      HealthSettings settings,
      AllowlistRepository repository) {
    this(
        settings,
        List.of(
            new DatabaseProbe(repository),
            new EntraProbe(upstream, config, settings),
            new GraphProbe(upstream, config, settings)),
        Clock.systemUTC());
  }

  Probes(HealthSettings settings, List<Probe> probes, Clock clock) {
    this.settings = settings;
    this.watched = probes.stream().map(probe -> new Watched(probe, clock)).toList();
  }

  /** One look a dependency: each returns how long to wait until its next. */
  public List<Look> looks(Executor threads) {
    return watched.stream()
        .map(each -> new Watcher(each, settings, threads))
        .map(Look::new)
        .toList();
  }

  /** A look, made by a timer. */
  public static final class Look {

    private final Watcher watcher;

    private Look(Watcher watcher) {
      this.watcher = watcher;
    }

    /** Looks. Returns how long to wait until the next time. */
    public Duration once() {
      return watcher.look();
    }

    /** Whether it looks at Microsoft, not at what belongs to the connector. */
    public boolean upstream() {
      return watcher.watched().probe().upstream();
    }
  }

  /** What is known of that dependency. */
  public Optional<CheckState> find(String name) {
    return states().stream().filter(state -> state.name().equals(name)).findFirst();
  }

  /** Whether that check's failure takes the node out of rotation. */
  public boolean isDecisive(String name) {
    return watched.stream()
        .filter(each -> each.probe().name().equals(name))
        .anyMatch(this::isDecisive);
  }

  @Override
  public List<CheckState> states() {
    return watched.stream().map(Watched::state).toList();
  }

  @Override
  public boolean ready() {
    return watched.stream().allMatch(each -> each.state().up() || !isDecisive(each));
  }

  private boolean isDecisive(Watched each) {
    return !each.probe().upstream() || settings.upstream() == HealthSettings.Upstream.UNREADY;
  }
}
