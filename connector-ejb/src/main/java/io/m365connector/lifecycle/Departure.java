package io.m365connector.lifecycle;

import io.m365connector.health.Draining;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Takes SIGTERM before the server does: the server closes its ports at once, which a load balancer
 * notices only by requests that fail. When the node has drained, the signal is raised again and the
 * server stops as it always does. A second SIGTERM stops it at once.
 */
@Singleton
@Startup
public class Departure {

  private static final String TERM = "TERM";
  private static final Logger LOG = System.getLogger(Departure.class.getName());

  @Inject private Draining draining;

  private sun.misc.@Nullable SignalHandler before;

  @PostConstruct
  void listen() {
    try {
      before = sun.misc.Signal.handle(new sun.misc.Signal(TERM), signal -> leave());
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "SIGTERM cannot be taken; stopping does not drain", e);
    }
  }

  @PreDestroy
  void restore() {
    sun.misc.SignalHandler handler = before;
    if (handler != null) {
      sun.misc.Signal.handle(new sun.misc.Signal(TERM), handler);
      before = null;
    }
  }

  private void leave() {
    sun.misc.SignalHandler handler = before == null ? sun.misc.SignalHandler.SIG_DFL : before;
    sun.misc.Signal.handle(new sun.misc.Signal(TERM), handler);
    Thread.ofPlatform()
        .name("departure")
        .start(
            () -> {
              draining.drain();
              sun.misc.Signal.raise(new sun.misc.Signal(TERM));
            });
  }
}
