package io.m365connector.limits;

import io.github.bucket4j.TimeMeter;
import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.Caller;
import io.m365connector.caller.ObjectId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.config.LimitSettings;
import io.m365connector.config.LimitSettings.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The shares of user, client and tenant on this node. An allowlist entry's own rate takes the place
 * of the client's.
 */
@ApplicationScoped
public class CallLimits {

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** So many calls run even under pressure: without any, no collection would end it. */
  static final int TRICKLE = 16;

  private final LimitSettings settings;
  private final BooleanSupplier pressure;
  private final AtomicInteger running = new AtomicInteger();
  private final Meters<User> users;
  private final Meters<Client> clients;
  private final Meters<TenantId> tenants;

  private record User(TenantId tenant, ObjectId user) {}

  /** With its rate, so that a changed entry starts a meter of its own. */
  private record Client(Pair pair, int perMinute) {}

  /** A call that runs, until closed. */
  public interface Running extends AutoCloseable {
    @Override
    void close();
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CallLimits() {
    this.settings = null;
    this.pressure = null;
    this.users = null;
    this.clients = null;
    this.tenants = null;
  }

  @Inject
  public CallLimits(LimitSettings settings, HeapPressure heap) {
    this(settings, heap::high, TimeMeter.SYSTEM_NANOTIME);
  }

  CallLimits(LimitSettings settings, BooleanSupplier pressure, TimeMeter clock) {
    this.settings = settings;
    this.pressure = pressure;
    this.users = new Meters<>(clock);
    this.clients = new Meters<>(clock);
    this.tenants = new Meters<>(clock);
  }

  /**
   * Counts a request; asked before its body is read.
   *
   * @throws LimitReached when user, client or tenant send too many
   */
  public void count(AdmittedCaller admitted) {
    spend(user(admitted), "rate of the user");
    spend(client(admitted), "rate of the client");
    spend(tenant(admitted), "rate of the tenant");
  }

  /**
   * Takes the places of a call that begins to run.
   *
   * @throws LimitReached when too many calls of user, client or tenant run already, or the node is
   *     short of memory
   */
  public Running begin(AdmittedCaller admitted) {
    if (running.get() >= TRICKLE && pressure.getAsBoolean()) {
      throw new LimitReached(Code.OVERLOADED, "memory", A_MOMENT);
    }
    Meter user = user(admitted);
    Meter client = client(admitted);
    Meter tenant = tenant(admitted);
    String full = full(user, client, tenant);
    if (full != null) {
      throw new LimitReached(Code.CALLS_LIMITED, full, A_MOMENT);
    }
    running.incrementAndGet();
    return () -> {
      running.decrementAndGet();
      user.leave();
      client.leave();
      tenant.leave();
    };
  }

  private static @Nullable String full(Meter user, Meter client, Meter tenant) {
    if (!user.enter()) {
      return "calls of the user";
    }
    if (!client.enter()) {
      user.leave();
      return "calls of the client";
    }
    if (!tenant.enter()) {
      user.leave();
      client.leave();
      return "calls of the tenant";
    }
    return null;
  }

  private static void spend(Meter meter, String which) {
    if (!meter.spend()) {
      throw new LimitReached(Code.CALLS_LIMITED, which, meter.untilNext());
    }
  }

  private Meter user(AdmittedCaller admitted) {
    Caller caller = admitted.caller();
    return users.of(new User(caller.tenant(), caller.user()), settings.user());
  }

  private Meter client(AdmittedCaller admitted) {
    Integer own = admitted.admission().callsPerMinute();
    Share share = own == null ? settings.client() : settings.client().withRate(own);
    return clients.of(new Client(admitted.admission().pair(), share.perMinute()), share);
  }

  private Meter tenant(AdmittedCaller admitted) {
    return tenants.of(admitted.caller().tenant(), settings.tenant());
  }
}
