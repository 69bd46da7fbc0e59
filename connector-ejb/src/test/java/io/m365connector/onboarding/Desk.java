package io.m365connector.onboarding;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The {@link Office} for tests of packages that build on this one. */
public final class Desk implements AutoCloseable {

  public static final Reason WHY = Office.WHY;

  private final Office office = new Office();

  public TestDatabase database() {
    return office.database;
  }

  public Entries entries() {
    return office.entries;
  }

  public EntryBatch batch() {
    return office.batch();
  }

  public AllowlistRepository allowlist() {
    return office.allowlist;
  }

  public AuditTrail trail() {
    return office.trail;
  }

  public AuditLog log() {
    return office.log;
  }

  public CurrentActor current() {
    return office.current;
  }

  public Clock clock() {
    return office;
  }

  public void pass(Duration time) {
    office.pass(time);
  }

  public List<String> recorded() {
    return office.recorded();
  }

  /** From here on an automation of that id acts. */
  public void automation(String id) {
    office.actor = new Actor(ActorKind.AUTOMATION, id, id, "Automation " + id);
  }

  public void rules(int approvals, String managedBy) {
    office.database.inTransaction(
        () ->
            office.rules.change(
                new PortalRules(approvals, 30, 365, 30, managedBy, ""), Office.WHY));
  }

  @Override
  public void close() {
    office.close();
  }
}
