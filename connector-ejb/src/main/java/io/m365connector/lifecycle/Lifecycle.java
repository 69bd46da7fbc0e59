package io.m365connector.lifecycle;

import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.AllowlistSeed;
import io.m365connector.caller.SigningKeys;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.content.TextExtractor;
import io.m365connector.delegation.ClientCredential;
import io.m365connector.delegation.CloudMatch;
import io.m365connector.delegation.ExpiryWarning;
import io.m365connector.delegation.GraphTokenCache;
import io.m365connector.diagnosis.FailureRecorder;
import io.m365connector.onboarding.ClockDuties;
import io.m365connector.schema.SchemaMigration;
import io.m365connector.unknown.Sightings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the repeated duties of a node. Requests never wait for them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Lifecycle {

  /** Well within the promise that approve and suspend act on every node in one second. */
  private static final long FOLLOW_MILLIS = 250;

  private static final long KEYS_SECONDS = 5;
  private static final long RINSE_SECONDS = 10;
  private static final long SIGHTINGS_SECONDS = 2;
  private static final long CLOCK_SECONDS = 30;
  private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService timers;

  @Inject private ConnectorConfig config;
  @Inject private SchemaMigration schema;
  @Inject private AllowlistSeed seed;
  @Inject private Allowlist allowlist;
  @Inject private SigningKeys keys;
  @Inject private ClientCredential credential;
  @Inject private ExpiryWarning expiry;
  @Inject private CloudMatch cloud;
  @Inject private GraphTokenCache tokens;
  @Inject private Rinse rinse;
  @Inject private TextExtractor texts;
  @Inject private Sightings sightings;
  @Inject private FailureRecorder failures;
  @Inject private ClockDuties clockDuties;

  private final AtomicBoolean migrated = new AtomicBoolean();
  private final AtomicBoolean databaseAway = new AtomicBoolean();
  private List<ScheduledFuture<?>> duties = List.of();

  @PostConstruct
  void start() {
    texts.problem().ifPresent(problem -> LOG.log(Level.ERROR, problem));
    timers.execute(texts::warmUp);
    duties =
        List.of(
            timers.scheduleWithFixedDelay(
                this::followAllowlist, 0, FOLLOW_MILLIS, TimeUnit.MILLISECONDS),
            timers.scheduleWithFixedDelay(keys::refreshIfDue, 0, KEYS_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(
                rinse::ifQuiet, RINSE_SECONDS, RINSE_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(cloud::checkIfDue, 0, KEYS_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(credential::reload, 1, 1, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(
                sightings::write, SIGHTINGS_SECONDS, SIGHTINGS_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(
                this::takeClocksSteps, CLOCK_SECONDS, CLOCK_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(
                failures::write, SIGHTINGS_SECONDS, SIGHTINGS_SECONDS, TimeUnit.SECONDS),
            timers.scheduleWithFixedDelay(failures::forgetOld, 1, 1, TimeUnit.HOURS),
            timers.scheduleWithFixedDelay(expiry::check, 0, 1, TimeUnit.HOURS));
  }

  @PreDestroy
  void stop() {
    duties.forEach(duty -> duty.cancel(true));
  }

  private void followAllowlist() {
    try {
      if (!migrated.get()) {
        comeUp();
      }
      allowlist.follow();
      tokens.sweep(allowlist::isActive);
      if (databaseAway.getAndSet(false)) {
        LOG.log(Level.INFO, "The database answers again");
      }
    } catch (IOException | RuntimeException e) {
      if (!databaseAway.getAndSet(true)) {
        LOG.log(Level.WARNING, "The allowlist cannot be read; trying on", e);
      }
    }
  }

  private void takeClocksSteps() {
    if (migrated.get()) {
      clockDuties.run();
    }
  }

  private void comeUp() throws IOException {
    LOG.log(Level.INFO, "Schema is at version {0}", schema.migrate());
    if (config.allowlistSeed().isPresent()) {
      int planted = seed.plant(config.allowlistSeed().get());
      LOG.log(Level.INFO, "Approved {0} pairs of the allowlist seed", planted);
    }
    migrated.set(true);
  }

  /** Whether the schema is at this build's version. */
  public boolean schemaReady() {
    return migrated.get();
  }
}
