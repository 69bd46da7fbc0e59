package io.m365connector.tenant;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers of the last minutes, and the budget for asking again. */
final class Remembered {

  static final int QUESTIONS_A_MINUTE = 60;
  private static final int AT_ONCE = 4;
  private static final int MOST = 500;
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private record Found(KnownTenant tenant, Instant at) {}

  private final Clock clock;
  private final Semaphore asking = new Semaphore(AT_ONCE);
  private final Map<String, Found> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
          return size() > MOST;
        }
      };
  private Instant minute = Instant.MIN;
  private int asked;

  Remembered(Clock clock) {
    this.clock = clock;
  }

  KnownTenant find(String segment, Function<String, KnownTenant> ask) {
    KnownTenant before = recall(segment);
    if (before != null) {
      return before;
    }
    if (!asking.tryAcquire()) {
      throw new RuleBroken(Code.TOO_MANY_REQUESTS, "tenant look-ups");
    }
    try {
      KnownTenant found = ask.apply(segment);
      remember(segment, found);
      return found;
    } finally {
      asking.release();
    }
  }

  private synchronized @Nullable KnownTenant recall(String segment) {
    Instant now = clock.instant();
    Found found = known.get(segment);
    if (found != null && now.isBefore(found.at.plus(GOOD_FOR))) {
      return found.tenant;
    }
    if (!now.isBefore(minute.plusSeconds(60))) {
      minute = now;
      asked = 0;
    }
    if (++asked > QUESTIONS_A_MINUTE) {
      throw new RuleBroken(Code.TOO_MANY_REQUESTS, "tenant look-ups");
    }
    return null;
  }

  private synchronized void remember(String segment, KnownTenant found) {
    known.put(segment, new Found(found, clock.instant()));
  }
}
