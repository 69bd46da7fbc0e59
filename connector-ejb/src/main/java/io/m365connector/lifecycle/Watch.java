package io.m365connector.lifecycle;

import io.m365connector.callaudit.CallWriting;
import io.m365connector.fleet.Heartbeat;
import io.m365connector.health.Probes;
import io.m365connector.health.RequestPath;
import io.m365connector.usage.UsageWriting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The duties that only watch. That one of them fails is logged and never hurts a request. It stops
 * before {@link Lifecycle}, which it asks for the last time when it writes what is left.
 */
@Singleton
@Startup
@DependsOn("Lifecycle")
@TransactionManagement(TransactionManagementType.BEAN)
public class Watch {

  private static final long USAGE_SECONDS = 60;
  private static final long PULSE_SECONDS = 5;
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Logger LOG = System.getLogger(Watch.class.getName());

  /** The server's own pool, on which requests begin. */
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService requests;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService timers;

  @Inject private Lifecycle lifecycle;
  @Inject private Heartbeat heartbeat;
  @Inject private UsageWriting usage;
  @Inject private CallWriting calls;
  @Inject private Probes probes;
  @Inject private RequestPath path;

  /** Where probes wait, and calls too. */
  private final Executor virtual = task -> Thread.ofVirtual().name("watch").start(task);

  private List<ScheduledFuture<?>> duties = List.of();
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    duties =
        List.of(
            every(Heartbeat.EVERY.toSeconds(), "The heartbeat", heartbeat::beat),
            every(USAGE_SECONDS, "Writing the usage counters", usage::flush),
            every(1, "Writing the record of calls", calls::flush),
            timers.scheduleWithFixedDelay(path::beat, 1, PULSE_SECONDS, TimeUnit.SECONDS));
    path.watch(List.of(requests, virtual));
    probes.looks(virtual).forEach(look -> again(look, Duration.ZERO));
  }

  @PreDestroy
  void stop() {
    stopped = true;
    duties.forEach(duty -> duty.cancel(false));
    once("Writing the usage counters", usage::flush);
    once("Writing the record of calls", calls::flush);
  }

  /**
   * Looks, then arranges the next time; a look waits on a thread of its own. Before the schema is
   * there a look would find a database without tables and call it away.
   */
  private void again(Probes.Look look, Duration wait) {
    if (!stopped) {
      timers.schedule(
          () -> virtual.execute(() -> again(look, sensible(look) ? look.once() : SOON)),
          wait.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private boolean sensible(Probes.Look look) {
    return look.upstream() || lifecycle.schemaReady();
  }

  private ScheduledFuture<?> every(long seconds, String what, Runnable duty) {
    return timers.scheduleWithFixedDelay(() -> once(what, duty), 1, seconds, TimeUnit.SECONDS);
  }

  private void once(String what, Runnable duty) {
    if (!lifecycle.schemaReady()) {
      return;
    }
    try {
      duty.run();
    } catch (RuntimeException e) {
      // Its text may hold what the driver was given; Lifecycle says why the database is away.
      LOG.log(Level.INFO, "{0} failed and is tried again: {1}", what, e.getClass().getName());
    }
  }
}
