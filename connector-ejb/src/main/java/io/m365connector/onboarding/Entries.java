package io.m365connector.onboarding;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every reading and changing of entries. A change is one transaction: the row, its allowlist
 * version and its audit row come together, and nodes act on it within a second.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
public class Entries {

  /** The largest page, and the most that one bulk action touches. */
  public static final int MOST = 1000;

  private final AllowlistRepository repository;
  private final EntryAudit audit;
  private final Admissions admissions;
  private final Rules rules;
  private final CurrentActor actor;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Entries() {
    this.repository = null;
    this.audit = null;
    this.admissions = null;
    this.rules = null;
    this.actor = null;
    this.clock = null;
  }

  @Inject
  public Entries(
      AllowlistRepository repository,
      EntryAudit audit,
      Admissions admissions,
      Rules rules,
      CurrentActor actor) {
    this(repository, audit, admissions, rules, actor, Clock.systemUTC());
  }

  Entries(
      AllowlistRepository repository,
      EntryAudit audit,
      Admissions admissions,
      Rules rules,
      CurrentActor actor,
      Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.admissions = admissions;
    this.rules = rules;
    this.actor = actor;
    this.clock = clock;
  }

  /** A page of entries. */
  public List<EntryView> page(EntrySearch search, int first, int size) {
    return repository.page(search, first, Math.min(size, MOST)).stream()
        .map(AllowlistEntry::view)
        .map(this::forReader)
        .toList();
  }

  /** Entries by key, for those who go through all of them; revoked ones are left out. */
  public List<EntryView> after(EntrySearch search, @Nullable UUID last, int size) {
    return repository.after(search, last, Math.min(size, MOST)).stream()
        .map(AllowlistEntry::view)
        .map(this::forReader)
        .toList();
  }

  /** How many entries the search finds. */
  public long count(EntrySearch search) {
    return repository.count(search);
  }

  /** The entry with that id. */
  public Optional<EntryView> find(UUID id) {
    return repository.find(id).map(AllowlistEntry::view).map(this::forReader);
  }

  /** The living entry of that pair. */
  public Optional<EntryView> find(Pair pair) {
    return repository.find(pair).map(AllowlistEntry::view).map(this::forReader);
  }

  /**
   * Admits a pair without a request.
   *
   * @throws RuleBroken when the pair is there already, or more than one person must approve
   */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public EntryView admit(Pair pair, EntryTerms terms, Reason reason) {
    rules.now().requireChangeBy(actor.get(), true);
    return admissions.admit(pair, terms, null, reason, actor.get(), clock.instant());
  }

  /**
   * Changes the terms.
   *
   * @param version what the editor saw
   */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public EntryView change(UUID id, long version, EntryTerms terms, Reason reason) {
    requireManagedHere();
    AllowlistEntry entry = get(id, version);
    return apply(
        entry,
        AuditAction.ENTRY_CHANGED,
        reason,
        now -> entry.change(terms, reason.text(), actor.get(), now));
  }

  /** Stops a pair's calls at once, whatever else was changed in the meantime. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public EntryView suspend(UUID id, Reason reason) {
    AllowlistEntry entry = get(id, null);
    return apply(
        entry,
        AuditAction.ENTRY_SUSPENDED,
        reason,
        now -> entry.suspend(reason.text(), actor.get(), now));
  }

  /** Takes a suspension back. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public EntryView resume(UUID id, long version, Reason reason) {
    requireManagedHere();
    AllowlistEntry entry = get(id, version);
    return apply(
        entry,
        AuditAction.ENTRY_RESUMED,
        reason,
        now -> entry.resume(reason.text(), actor.get(), now));
  }

  /** Gives an entry a new last day. */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public EntryView renew(UUID id, long version, @Nullable Instant until, Reason reason) {
    requireManagedHere();
    AllowlistEntry entry = get(id, version);
    return apply(
        entry,
        AuditAction.ENTRY_RENEWED,
        reason,
        now -> entry.renew(until, reason.text(), actor.get(), now));
  }

  /** Ends an entry for good. */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public EntryView revoke(UUID id, long version, Reason reason) {
    requireManagedHere();
    AllowlistEntry entry = get(id, version);
    int retirement = repository.nextRetirement(entry.pair());
    return apply(
        entry,
        AuditAction.ENTRY_REVOKED,
        reason,
        now -> entry.revoke(retirement, reason.text(), actor.get(), now));
  }

  /** Suspends them all or none. */
  @RolesAllowed({Role.APPROVE, Role.AUTOMATE})
  public int suspendAll(Collection<UUID> ids, Reason reason) {
    return all(
        ids,
        AuditAction.ENTRY_SUSPENDED,
        reason,
        (entry, now) -> entry.suspend(reason.text(), actor.get(), now));
  }

  /** Gives them all a new last day, or none. */
  @RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
  public int renewAll(Collection<UUID> ids, @Nullable Instant until, Reason reason) {
    requireManagedHere();
    return all(
        ids,
        AuditAction.ENTRY_RENEWED,
        reason,
        (entry, now) -> entry.renew(until, reason.text(), actor.get(), now));
  }

  private interface Step {
    void take(Instant now);
  }

  private interface BulkStep {
    void take(AllowlistEntry entry, Instant now);
  }

  private EntryView apply(AllowlistEntry entry, AuditAction action, Reason reason, Step step) {
    SortedMap<String, String> before = entry.fields();
    step.take(clock.instant());
    repository.save(List.of(entry));
    audit.changed(actor.get(), action, before, entry, reason.text());
    return entry.view();
  }

  private int all(Collection<UUID> ids, AuditAction action, Reason reason, BulkStep step) {
    if (ids.size() > MOST) {
      throw new RuleBroken(Code.INPUT_INVALID, "at most " + MOST + " entries at a time");
    }
    List<AllowlistEntry> entries = new ArrayList<>();
    List<SortedMap<String, String>> before = new ArrayList<>();
    for (UUID id : ids) {
      AllowlistEntry entry = get(id, null);
      before.add(entry.fields());
      step.take(entry, clock.instant());
      entries.add(entry);
    }
    repository.save(entries);
    for (int i = 0; i < entries.size(); i++) {
      audit.changed(actor.get(), action, before.get(i), entries.get(i), reason.text());
    }
    return entries.size();
  }

  private AllowlistEntry get(UUID id, @Nullable Long version) {
    AllowlistEntry entry =
        repository.find(id).orElseThrow(() -> new RuleBroken(Code.NOT_THERE, id.toString()));
    if (version != null && entry.view().version() != version) {
      throw audit.conflict(id);
    }
    return entry;
  }

  private void requireManagedHere() {
    rules.now().requireChangeBy(actor.get(), false);
  }

  /** Viewers see that there is a contact, not who. */
  private EntryView forReader(EntryView entry) {
    return actor.isIn(Role.APPROVE) || actor.isIn(Role.AUTOMATE) ? entry : Masked.of(entry);
  }
}
