package io.m365connector.allowlist;

import io.m365connector.actor.Actor;
import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant and client pair, from its approval to its revocation.
 *
 * <p>Admitted, it is pending until its first day and active from then on. It can be suspended and
 * resumed; past its last day it has expired and can be renewed. Revoked it stays on record for good
 * and never admits again: whoever wants back asks anew and gets a new entry. Each step says who
 * took it and why; the facade that calls it writes both to the audit trail.
 */
@Entity
@Table(name = "allowlist_entry")
public class AllowlistEntry {

  @Id private UUID id;

  @Column(name = "tenant_id", nullable = false, updatable = false)
  private UUID tenantId;

  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  /** 0 while the entry lives; a revoked one steps aside so that the pair can be admitted anew. */
  @Column(nullable = false)
  private int retirement;

  @Embedded private StoredTerms terms;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private EntryStatus status;

  @Column(name = "status_reason")
  private @Nullable String statusReason;

  @Column(name = "status_since")
  private @Nullable Instant statusSince;

  @Column(name = "status_by")
  private @Nullable String statusBy;

  /** The end of validity of which its people were warned already. */
  @Column(name = "warned_until")
  private @Nullable Instant warnedUntil;

  /** Text, not UUID: EclipseLink binds a null UUID in a way PostgreSQL refuses. */
  @Column(name = "request_id")
  private @Nullable String requestId;

  /** All that a search looks at, in lower case. */
  @Column(name = "search_text", nullable = false)
  private String searchText;

  /** The allowlist version in which this row last changed; nodes read what is newer than theirs. */
  @Column(name = "changed_in", nullable = false)
  private long changedIn;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version
  @Column(name = "lock_version", nullable = false)
  private long lockVersion;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AllowlistEntry() {}

  private AllowlistEntry(Pair pair, EntryTerms terms, Instant now) {
    this.id = UUID.randomUUID();
    this.tenantId = pair.tenant().value();
    this.clientId = pair.client().value();
    this.createdAt = now;
    this.status = EntryStatus.ACTIVE;
    this.terms = new StoredTerms(terms);
    this.searchText = "";
    take(terms);
  }

  /** Admits a pair; before its first day the entry is pending. */
  public static AllowlistEntry admit(
      Pair pair,
      EntryTerms terms,
      @Nullable UUID request,
      String reason,
      Actor actor,
      Instant now) {
    AllowlistEntry entry = new AllowlistEntry(pair, terms, now);
    entry.requestId = request == null ? null : request.toString();
    entry.stand(entry.validAt(now), reason, actor, now);
    return entry;
  }

  /** The first day of a pending entry has come. */
  public void start(Actor actor, Instant now) {
    step(EntryStatus.ACTIVE, "First day reached", actor, now, EntryStatus.PENDING);
  }

  /** Stops calls at once. */
  public void suspend(String reason, Actor actor, Instant now) {
    step(EntryStatus.SUSPENDED, reason, actor, now, EntryStatus.PENDING, EntryStatus.ACTIVE);
  }

  /** Takes a suspension back. */
  public void resume(String reason, Actor actor, Instant now) {
    step(validAt(now), reason, actor, now, EntryStatus.SUSPENDED);
  }

  /** The last day has passed. */
  public void expire(Actor actor, Instant now) {
    step(
        EntryStatus.EXPIRED,
        "Last day passed",
        actor,
        now,
        EntryStatus.PENDING,
        EntryStatus.ACTIVE,
        EntryStatus.SUSPENDED);
  }

  /** Gives an entry a new last day; an expired one admits again. */
  public void renew(@Nullable Instant until, String reason, Actor actor, Instant now) {
    if (status == EntryStatus.REVOKED) {
      throw impossible(EntryStatus.ACTIVE);
    }
    if (until != null && !until.isAfter(now)) {
      throw new RuleBroken(Code.INPUT_INVALID, "validUntil: must be in the future");
    }
    take(terms().until(until));
    if (status != EntryStatus.SUSPENDED) {
      stand(validAt(now), reason, actor, now);
    }
  }

  /** Ends it for good. */
  public void revoke(int retirement, String reason, Actor actor, Instant now) {
    if (!status.next().contains(EntryStatus.REVOKED)) {
      throw impossible(EntryStatus.REVOKED);
    }
    stand(EntryStatus.REVOKED, reason, actor, now);
    this.retirement = retirement;
  }

  /** Changes the terms; an entry that lives stands where the new dates put it. */
  public void change(EntryTerms terms, String reason, Actor actor, Instant now) {
    if (status == EntryStatus.REVOKED) {
      throw impossible(status);
    }
    take(terms);
    EntryStatus then = validAt(now);
    if (status != EntryStatus.SUSPENDED && status != then) {
      stand(then, reason, actor, now);
    }
  }

  /** Notes that its people know when it ends. */
  public void warned() {
    this.warnedUntil = terms().validUntil();
  }

  private EntryStatus validAt(Instant now) {
    Instant from = terms().validFrom();
    Instant until = terms().validUntil();
    if (until != null && !now.isBefore(until)) {
      return EntryStatus.EXPIRED;
    }
    return from != null && now.isBefore(from) ? EntryStatus.PENDING : EntryStatus.ACTIVE;
  }

  private void step(EntryStatus to, String reason, Actor actor, Instant now, EntryStatus... from) {
    if (!java.util.List.of(from).contains(status)) {
      throw impossible(to);
    }
    stand(to, reason, actor, now);
  }

  private void stand(EntryStatus at, String reason, Actor actor, Instant now) {
    this.status = at;
    this.statusReason = reason;
    this.statusSince = now;
    this.statusBy = actor.displayName();
  }

  private RuleBroken impossible(EntryStatus to) {
    return new RuleBroken(Code.STEP_NOT_POSSIBLE, status + " → " + to);
  }

  private void take(EntryTerms next) {
    this.terms = new StoredTerms(next);
    String found =
        String.join(
                " ",
                next.label(),
                String.valueOf(next.tenantDomain()),
                tenantId.toString(),
                clientId.toString(),
                String.valueOf(next.contact()))
            .toLowerCase(Locale.ROOT);
    this.searchText = found.substring(0, Math.min(1000, found.length()));
  }

  public UUID id() {
    return id;
  }

  public Pair pair() {
    return new Pair(new TenantId(tenantId), new ClientId(clientId));
  }

  public EntryStatus status() {
    return status;
  }

  public EntryTerms terms() {
    return terms.read();
  }

  /** Status and terms as text, field by field, for the audit trail. */
  public SortedMap<String, String> fields() {
    SortedMap<String, String> fields = terms().fields();
    fields.put("status", status.name());
    fields.put("tenant", tenantId.toString());
    fields.put("client", clientId.toString());
    return fields;
  }

  /** What pages and REST show of it. */
  public EntryView view() {
    return new EntryView(
        id,
        pair(),
        status,
        statusReason,
        statusSince,
        statusBy,
        terms(),
        requestId == null ? null : UUID.fromString(requestId),
        createdAt,
        lockVersion);
  }

  Admission admission() {
    EntryTerms now = terms();
    return new Admission(
        id,
        pair(),
        status,
        now.validFrom(),
        now.validUntil(),
        now.guestsAllowed(),
        now.tools(),
        now.callsPerMinute());
  }

  long changedIn() {
    return changedIn;
  }

  void changedIn(long version) {
    this.changedIn = version;
  }
}
