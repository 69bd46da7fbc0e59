package io.m365connector.unknown;

import io.m365connector.actor.CurrentActor;
import io.m365connector.audit.AuditTrail;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The facade over a test's database, for tests of other packages. */
public final class CallersForTests {

  private CallersForTests() {}

  public static UnknownCallers facade(
      EntityManager em, AuditTrail trail, CurrentActor actor, Clock clock) {
    return new UnknownCallers(new UnknownCallerRepository(em), trail, actor, clock);
  }
}
