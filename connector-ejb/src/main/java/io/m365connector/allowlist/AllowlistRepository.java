package io.m365connector.allowlist;

import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table. Every change takes the next number of the allowlist version in its own transaction, so
 * that a node that sees a number also sees the rows behind it. It knows no roles and writes no
 * audit: facades do.
 */
@Stateless
public class AllowlistRepository {

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AllowlistRepository() {}

  /** Over an entity manager of one's own, for tests without a container. */
  public AllowlistRepository(EntityManager em) {
    this.em = em;
  }

  /** The number of the newest committed change. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long version() {
    return current();
  }

  /** What changed after that version, oldest change first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Admission> changedAfter(long version) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.changedIn > :version order by e.changedIn",
            AllowlistEntry.class)
        .setParameter("version", version)
        .setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
        .getResultStream()
        .map(AllowlistEntry::admission)
        .toList();
  }

  /** What is switched off. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Switches switches() {
    return KillSwitch.asSwitches(killSwitches());
  }

  /** The living entry of that pair; a revoked one is not living. */
  public Optional<AllowlistEntry> find(Pair pair) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.tenantId = :tenant and e.clientId = :client"
                + " and e.retirement = 0",
            AllowlistEntry.class)
        .setParameter("tenant", pair.tenant().value())
        .setParameter("client", pair.client().value())
        .getResultStream()
        .findFirst();
  }

  /** The entry with that id. */
  public Optional<AllowlistEntry> find(UUID id) {
    return Optional.ofNullable(em.find(AllowlistEntry.class, id));
  }

  /** The number under which the pair's next revoked entry steps aside. */
  public int nextRetirement(Pair pair) {
    return em.createQuery(
            "select coalesce(max(e.retirement), 0) + 1 from AllowlistEntry e"
                + " where e.tenantId = :tenant and e.clientId = :client",
            Integer.class)
        .setParameter("tenant", pair.tenant().value())
        .setParameter("client", pair.client().value())
        .getSingleResult();
  }

  /** A page of entries. */
  public List<AllowlistEntry> page(EntrySearch search, int first, int size) {
    return new EntryQuery(search).page(em, first, size).getResultList();
  }

  /** Entries by key, for those who go through all of them; revoked ones are left out. */
  public List<AllowlistEntry> after(EntrySearch search, @Nullable UUID last, int size) {
    return new EntryQuery(search).living().after(last).byKey(em, size).getResultList();
  }

  /** Living entries, up to a number. */
  public List<AllowlistEntry> living(int most) {
    return after(EntrySearch.ALL, null, most);
  }

  /** How many entries the search finds. */
  public long count(EntrySearch search) {
    return new EntryQuery(search).count(em);
  }

  /** Other tenants' entries, as far as names are to be compared. */
  public List<AllowlistEntry> ofOtherTenants(TenantId tenant, int most) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.tenantId <> :tenant and e.retirement = 0"
                + " order by e.createdAt desc",
            AllowlistEntry.class)
        .setParameter("tenant", tenant.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** Entries whose next step the clock takes: first day come, or last day passed. */
  public List<AllowlistEntry> due(Instant now, int most) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.retirement = 0 and ("
                + "e.status in :living and e.terms.validUntil <= :now"
                + " or e.status = :pending and e.terms.validFrom <= :now)",
            AllowlistEntry.class)
        .setParameter(
            "living", List.of(EntryStatus.PENDING, EntryStatus.ACTIVE, EntryStatus.SUSPENDED))
        .setParameter("pending", EntryStatus.PENDING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Active entries that end before that time and whose people do not know yet. */
  public List<AllowlistEntry> ending(Instant before, int most) {
    return em.createQuery(
            "select e from AllowlistEntry e where e.status = :active and e.terms.validUntil < :before"
                + " and (e.warnedUntil is null or e.warnedUntil <> e.terms.validUntil)",
            AllowlistEntry.class)
        .setParameter("active", EntryStatus.ACTIVE)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  /** Keeps entries that are new or changed: nodes see them all with one number. */
  public void save(Collection<AllowlistEntry> entries) {
    long version = nextVersion();
    for (AllowlistEntry entry : entries) {
      entry.changedIn(version);
      if (!em.contains(entry)) {
        em.persist(entry);
      }
    }
    // A conflict shows here, where it can be told, and not at commit.
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken(Code.CHANGED_MEANWHILE);
    } catch (PersistenceException e) {
      throw isDuplicate(e) ? new RuleBroken(Code.PAIR_EXISTS) : e;
    }
  }

  /** Every switch that is off. */
  public List<KillSwitch> killSwitches() {
    return em.createQuery("select k from KillSwitch k order by k.engagedAt", KillSwitch.class)
        .setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
        .getResultList();
  }

  /** Switches something off; what is off already stays as it is. */
  public void engage(KillSwitch killSwitch) {
    nextVersion();
    if (em.find(KillSwitch.class, killSwitch.key()) == null) {
      em.persist(killSwitch);
    }
  }

  /** Switches it on again. */
  public void release(KillSwitch.Key key) {
    nextVersion();
    KillSwitch found = em.find(KillSwitch.class, key);
    if (found != null) {
      em.remove(found);
    }
  }

  /**
   * Keeps everybody else from changing the allowlist until this transaction ends.
   *
   * @throws RuleBroken when somebody has changed it after that version
   */
  public void requireVersion(long seen) {
    Object now =
        em.createNativeQuery("select version from allowlist_version where id = 1 for update")
            .getSingleResult();
    if (((Number) now).longValue() != seen) {
      throw new RuleBroken(Code.CHANGED_MEANWHILE, "the allowlist was changed");
    }
  }

  private static boolean isDuplicate(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private long current() {
    return ((Number)
            em.createNativeQuery("select version from allowlist_version where id = 1")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult())
        .longValue();
  }

  /**
   * Takes the next number; the row lock makes concurrent changes commit in the order of numbers.
   */
  private long nextVersion() {
    em.createNativeQuery("update allowlist_version set version = version + 1 where id = 1")
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
    return current();
  }
}
