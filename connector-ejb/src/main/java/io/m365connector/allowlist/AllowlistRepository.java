package io.m365connector.allowlist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table. Every change takes the next number of the allowlist version in its own transaction, so
 * that a node that sees a number also sees the rows behind it.
 */
@Stateless
public class AllowlistRepository {

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** The number of the newest committed change. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long version() {
    return ((Number)
            em.createNativeQuery("select version from allowlist_version where id = 1")
                .getSingleResult())
        .longValue();
  }

  /** What changed after that version. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Admission> changedAfter(long version) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.changedIn > :version", AllowlistEntry.class)
        .setParameter("version", version)
        .setHint(
            "jakarta.persistence.cache.retrieveMode", jakarta.persistence.CacheRetrieveMode.BYPASS)
        .getResultStream()
        .map(Admission::of)
        .toList();
  }

  /** The entry of that pair, whatever its status. */
  public Optional<AllowlistEntry> find(Pair pair) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.tenantId = :tenant and e.clientId = :client",
            AllowlistEntry.class)
        .setParameter("tenant", pair.tenant().value())
        .setParameter("client", pair.client().value())
        .getResultStream()
        .findFirst();
  }

  /** Approves a pair; an entry that exists becomes active again. */
  public AllowlistEntry approve(Pair pair, String label) {
    AllowlistEntry entry =
        find(pair)
            .orElseGet(
                () -> {
                  AllowlistEntry created = new AllowlistEntry(pair, label, Instant.now());
                  em.persist(created);
                  return created;
                });
    return change(entry, EntryStatus.ACTIVE);
  }

  /** Suspends a pair: its next call is refused. */
  public Optional<AllowlistEntry> suspend(Pair pair) {
    return find(pair).map(entry -> change(entry, EntryStatus.SUSPENDED));
  }

  private AllowlistEntry change(AllowlistEntry entry, EntryStatus next) {
    entry.status(next);
    entry.changedIn(nextVersion());
    return entry;
  }

  /**
   * Takes the next number; the row lock makes concurrent changes commit in the order of numbers.
   */
  private long nextVersion() {
    em.createNativeQuery("update allowlist_version set version = version + 1 where id = 1")
        .executeUpdate();
    return ((Number)
            em.createNativeQuery("select version from allowlist_version where id = 1")
                .getSingleResult())
        .longValue();
  }
}
