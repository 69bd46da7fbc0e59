package io.m365connector.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Opens this package's constructors to the tests of others. */
public final class TrailForTests {

  private TrailForTests() {}

  public static AuditTrail trail(Origin origin, Clock clock, EntityManager em) {
    return new AuditTrail(origin, clock, em);
  }

  public static AuditLog log(EntityManager em) {
    return new AuditLog(em);
  }
}
