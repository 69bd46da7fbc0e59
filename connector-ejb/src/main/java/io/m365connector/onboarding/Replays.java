package io.m365connector.onboarding;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request that is sent again under the same key ({@code Idempotency-Key}) give the same
 * record instead of a second one. The key is kept for a day, in the transaction of what it made.
 */
@Stateless
@RolesAllowed({Role.ADMINISTER, Role.AUTOMATE})
public class Replays {

  private static final Duration KEPT = Duration.ofDays(1);

  private final CurrentActor actor;

  @PersistenceContext(unitName = "connector")
  private EntityManager em;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Replays() {
    this.actor = null;
  }

  @Inject
  @SuppressWarnings("NullAway.Init")
  public Replays(CurrentActor actor) {
    this.actor = actor;
  }

  Replays(CurrentActor actor, EntityManager em) {
    this.actor = actor;
    this.em = em;
  }

  /**
   * Does it, unless this actor has done it under that key.
   *
   * @param key null to do it in any case
   * @param what is asked; the same key with something else is refused
   * @return what was made, now or then
   */
  public UUID once(@Nullable String key, String what, Supplier<UUID> deed) {
    if (key == null) {
      return deed.get();
    }
    if (!key.matches("[\\x21-\\x7e]{8,100}")) {
      throw new RuleBroken(Code.INPUT_INVALID, "Idempotency-Key: 8 to 100 visible characters");
    }
    String owner = actor.get().id();
    Instant now = Instant.now();
    em.createNativeQuery("delete from replay where made_at < ?1")
        .setParameter(1, utc(now.minus(KEPT)))
        .executeUpdate();
    List<?> found =
        em.createNativeQuery(
                "select asked, made from replay where actor_id = ?1 and replay_key = ?2")
            .setParameter(1, owner)
            .setParameter(2, key)
            .getResultList();
    String asked = hash(what);
    if (!found.isEmpty()) {
      Object[] row = (Object[]) found.getFirst();
      if (!asked.equals(String.valueOf(row[0]))) {
        throw new RuleBroken(Code.INPUT_INVALID, "Idempotency-Key: was used for something else");
      }
      return UUID.fromString(String.valueOf(row[1]));
    }
    UUID made = deed.get();
    em.createNativeQuery(
            "insert into replay (actor_id, replay_key, asked, made, made_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, owner)
        .setParameter(2, key)
        .setParameter(3, asked)
        .setParameter(4, made.toString())
        .setParameter(5, utc(now))
        .executeUpdate();
    return made;
  }

  private static String hash(String what) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
