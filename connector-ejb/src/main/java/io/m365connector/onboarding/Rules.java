package io.m365connector.onboarding;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Reason;
import io.m365connector.audit.Target;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads and changes the {@link PortalRules}. */
@Stateless
public class Rules {

  private final AuditTrail trail;
  private final CurrentActor actor;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Rules() {
    this.trail = null;
    this.actor = null;
  }

  @Inject
  @SuppressWarnings("NullAway.Init")
  public Rules(AuditTrail trail, CurrentActor actor) {
    this.trail = trail;
    this.actor = actor;
  }

  Rules(AuditTrail trail, CurrentActor actor, EntityManager em) {
    this.trail = trail;
    this.actor = actor;
    this.em = em;
  }

  /** The rules that hold now. */
  @PermitAll
  public PortalRules now() {
    Map<String, String> stored = new HashMap<>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery("select name, content from portal_setting").getResultList();
    rows.forEach(row -> stored.put(String.valueOf(row[0]), String.valueOf(row[1])));
    return PortalRules.of(stored);
  }

  /** Sets other rules. */
  @RolesAllowed(Role.ADMINISTER)
  public void change(PortalRules next, Reason reason) {
    SortedMap<String, String> before = now().fields();
    next.fields().forEach(this::put);
    trail.record(
        actor.get(),
        new AuditRecord(
            AuditAction.SETTING_CHANGED,
            new Target("setting", "rules", "Rules"),
            reason.text(),
            Change.between(before, next.fields())));
  }

  private void put(String name, String value) {
    int updated =
        em.createNativeQuery("update portal_setting set content = ?1 where name = ?2")
            .setParameter(1, value)
            .setParameter(2, name)
            .executeUpdate();
    if (updated == 0) {
      em.createNativeQuery("insert into portal_setting (name, content) values (?1, ?2)")
          .setParameter(1, name)
          .setParameter(2, value)
          .executeUpdate();
    }
  }
}
