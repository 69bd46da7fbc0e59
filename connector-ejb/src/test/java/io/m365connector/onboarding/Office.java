package io.m365connector.onboarding;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Origin;
import io.m365connector.audit.Reason;
import io.m365connector.audit.TrailForTests;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.unknown.CallersForTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The facades over a database in memory, with people to play and a clock to turn. */
final class Office extends Clock implements AutoCloseable {

  static final Actor DANA = person("1", "Dana");
  static final Actor OMAR = person("2", "Omar");
  static final Actor GRACE = person("3", "Grace");
  static final Reason WHY = Reason.of("Because the contract says so");

  final TestDatabase database;
  final AllowlistRepository allowlist;
  final RequestRepository requests;
  final AuditTrail trail;
  final AuditLog log;
  final CurrentActor current;
  final Rules rules;
  final Entries entries;
  final AccessRequests access;
  private final EntryAudit entryAudit;
  Actor actor = DANA;
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  Office() {
    this(new TestDatabase());
  }

  Office(TestDatabase database) {
    this.database = database;
    this.allowlist = new AllowlistRepository(database.em());
    this.requests = new RequestRepository(database.em());
    this.trail = TrailForTests.trail(new Origin(), this, database.em());
    this.log = TrailForTests.log(database.em());
    this.current = new CurrentActor(() -> Office.this.actor, role -> true);
    this.entryAudit = new EntryAudit(trail, log);
    Admissions admissions = new Admissions(allowlist, entryAudit);
    this.rules = new Rules(trail, current, database.em());
    this.entries = new Entries(allowlist, entryAudit, admissions, rules, current, this);
    this.access =
        new AccessRequests(
            requests,
            new RequestAudit(trail, entryAudit),
            admissions,
            rules,
            CallersForTests.facade(database.em(), trail, current, this),
            current,
            this);
  }

  static Actor person(String id, String name) {
    return new Actor(ActorKind.PERSON, id, name + "@example.com", name);
  }

  static Pair pair(int tenant) {
    return new Pair(
        TenantId.of("a0000000-0000-4000-8000-%012d".formatted(tenant)),
        ClientId.of("d0000000-0000-4000-8000-000000000001"));
  }

  static RequestDraft draft(int tenant) {
    return new RequestDraft(
        pair(tenant),
        "example.com",
        "Example " + tenant,
        "Rae Doe",
        "rae@example.com",
        "We want our people to find their own mail.",
        20,
        ToolPolicy.ALL,
        null,
        null);
  }

  EntryBatch batch() {
    return new EntryBatch(allowlist, entryAudit, rules, current, this);
  }

  Lease lease() {
    return new Lease(database.em(), this);
  }

  ClockDuties duties() {
    RequestAudit requestAudit = new RequestAudit(trail, entryAudit);
    return new ClockDuties(
        lease(), new Expiry(allowlist, requests, entryAudit, requestAudit, rules, this));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  List<String> recorded() {
    return log.page(io.m365connector.audit.AuditFilter.ALL, Long.MAX_VALUE, 100).reversed().stream()
        .map(row -> row.action() + " by " + row.actorName())
        .toList();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public void close() {
    database.close();
  }
}
