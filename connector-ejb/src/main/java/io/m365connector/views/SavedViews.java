package io.m365connector.views;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A person's own views of a list. They change nothing for others, so no audit row is written. */
@Stateless
@RolesAllowed(Role.VIEW)
public class SavedViews {

  /** More than that nobody finds again. */
  static final int MOST = 20;

  private final CurrentActor actor;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public SavedViews() {
    this.actor = null;
  }

  @Inject
  @SuppressWarnings("NullAway.Init")
  public SavedViews(CurrentActor actor) {
    this.actor = actor;
  }

  SavedViews(CurrentActor actor, EntityManager em) {
    this.actor = actor;
    this.em = em;
  }

  /** Those of that list, by name. */
  public List<SavedView> of(String list) {
    List<?> rows =
        em.createNativeQuery(
                "select name, query from saved_view where actor_id = ?1 and list = ?2 order by name")
            .setParameter(1, me())
            .setParameter(2, list)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new SavedView(String.valueOf(row[0]), String.valueOf(row[1])))
        .toList();
  }

  /**
   * Keeps a view; one of the same name gives way.
   *
   * @throws RuleBroken when it cannot be a name, or there are too many
   */
  public void keep(String list, String name, String query) {
    if (name.isBlank() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
      throw new RuleBroken(Code.INPUT_INVALID, "name: 1 to 60 characters");
    }
    if (!query.matches("[A-Za-z0-9%&=._+*-]{0,1000}")) {
      throw new RuleBroken(Code.INPUT_INVALID, "view: is not one of this list");
    }
    forget(list, name);
    if (of(list).size() >= MOST) {
      throw new RuleBroken(Code.INPUT_INVALID, "view: at most " + MOST + " can be kept");
    }
    em.createNativeQuery(
            "insert into saved_view (actor_id, list, name, query) values (?1, ?2, ?3, ?4)")
        .setParameter(1, me())
        .setParameter(2, list)
        .setParameter(3, name)
        .setParameter(4, query)
        .executeUpdate();
  }

  /** Forgets one; it may be gone already. */
  public void forget(String list, String name) {
    em.createNativeQuery("delete from saved_view where actor_id = ?1 and list = ?2 and name = ?3")
        .setParameter(1, me())
        .setParameter(2, list)
        .setParameter(3, name)
        .executeUpdate();
  }

  private String me() {
    return actor.get().id();
  }
}
