package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.audit.AuditAction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The steps that the clock takes: requests expire, entries start and expire, ends draw near. Each
 * method makes one batch of them in a transaction of its own and says how many. Nobody waits for
 * them to be refused: nodes look at the dates themselves.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Expiry {

  /** So many at a time that a transaction stays short. */
  static final int BATCH = 200;

  private final AllowlistRepository allowlist;
  private final RequestRepository requests;
  private final EntryAudit entryAudit;
  private final RequestAudit requestAudit;
  private final Rules rules;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Expiry() {
    this.allowlist = null;
    this.requests = null;
    this.entryAudit = null;
    this.requestAudit = null;
    this.rules = null;
    this.clock = null;
  }

  @Inject
  public Expiry(
      AllowlistRepository allowlist,
      RequestRepository requests,
      EntryAudit entryAudit,
      RequestAudit requestAudit,
      Rules rules) {
    this(allowlist, requests, entryAudit, requestAudit, rules, Clock.systemUTC());
  }

  Expiry(
      AllowlistRepository allowlist,
      RequestRepository requests,
      EntryAudit entryAudit,
      RequestAudit requestAudit,
      Rules rules,
      Clock clock) {
    this.allowlist = allowlist;
    this.requests = requests;
    this.entryAudit = entryAudit;
    this.requestAudit = requestAudit;
    this.rules = rules;
    this.clock = clock;
  }

  /** Undecided requests whose time is over expire. */
  public int expireRequests() {
    Instant now = clock.instant();
    List<AccessRequest> over = requests.expired(now);
    for (AccessRequest request : over) {
      request.expire(now);
      requests.flush();
      requestAudit.stepped(Actor.CONNECTOR, AuditAction.REQUEST_EXPIRED, request, "");
    }
    return over.size();
  }

  /** Entries whose first day has come start; those whose last day has passed expire. */
  public int turnEntries() {
    Instant now = clock.instant();
    List<AllowlistEntry> due = allowlist.due(now, BATCH);
    List<SortedMap<String, String>> before = due.stream().map(AllowlistEntry::fields).toList();
    due.forEach(entry -> turn(entry, now));
    save(due);
    for (int i = 0; i < due.size(); i++) {
      AuditAction action =
          due.get(i).status() == EntryStatus.ACTIVE
              ? AuditAction.ENTRY_STARTED
              : AuditAction.ENTRY_EXPIRED;
      entryAudit.changed(Actor.CONNECTOR, action, before.get(i), due.get(i), "");
    }
    return due.size();
  }

  /** Entries that end within the days of the rules are noted as such, once for each end. */
  public int warn() {
    Duration ahead = Duration.ofDays(rules.now().warnDays());
    List<AllowlistEntry> ending = allowlist.ending(clock.instant().plus(ahead), BATCH);
    ending.forEach(AllowlistEntry::warned);
    save(ending);
    for (AllowlistEntry entry : ending) {
      entryAudit.changed(
          Actor.CONNECTOR,
          AuditAction.ENTRY_EXPIRY_NEAR,
          entry.fields(),
          entry,
          "Ends on " + entry.terms().validUntil());
    }
    return ending.size();
  }

  private void save(List<AllowlistEntry> entries) {
    if (!entries.isEmpty()) {
      allowlist.save(entries);
    }
  }

  private static void turn(AllowlistEntry entry, Instant now) {
    Instant until = entry.terms().validUntil();
    if (until != null && !now.isBefore(until)) {
      entry.expire(Actor.CONNECTOR, now);
    } else {
      entry.start(Actor.CONNECTOR, now);
    }
  }
}
