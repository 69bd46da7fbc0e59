package io.m365connector.limits;

import io.m365connector.caller.TenantId;
import io.m365connector.config.LimitSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places of one kind, so many in all and fewer for one tenant. Whoever finds none waits a little:
 * virtual threads are cheap, callers are not patient.
 */
final class Bulkheads {

  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final int perTenant;
  private final Semaphore all;
  private final ConcurrentMap<TenantId, Places> tenants = new ConcurrentHashMap<>();

  /** A tenant's places; kept while somebody holds or wants one. */
  private static final class Places {
    private final Semaphore free;
    private int users;

    Places(int width) {
      this.free = new Semaphore(width, true);
    }
  }

  Bulkheads(LimitSettings settings) {
    this(settings.upstreamCalls(), settings.tenantUpstreamCalls());
  }

  Bulkheads(int inAll, int perTenant) {
    this.perTenant = perTenant;
    this.all = new Semaphore(inAll, true);
  }

  /** A place; empty when none came free within the patience. */
  Optional<Place> enter(TenantId tenant, Duration patience) {
    Places places =
        tenants.compute(
            tenant,
            (key, known) -> {
              Places found = known == null ? new Places(perTenant) : known;
              found.users++;
              return found;
            });
    long until = System.nanoTime() + patience.toNanos();
    // The tenant's own door first: who waits there takes no place from others.
    if (!acquired(places.free, until)) {
      forget(tenant);
      return Optional.empty();
    }
    if (!acquired(all, until)) {
      places.free.release();
      forget(tenant);
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          all.release();
          places.free.release();
          forget(tenant);
        });
  }

  int tenantsInside() {
    return tenants.size();
  }

  private void forget(TenantId tenant) {
    tenants.computeIfPresent(tenant, (key, found) -> --found.users == 0 ? null : found);
  }

  private static boolean acquired(Semaphore places, long until) {
    try {
      return places.tryAcquire()
          || places.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
