package io.m365connector.keys;

import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Node;
import io.m365connector.actor.Role;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditRecord;
import io.m365connector.audit.AuditTrail;
import io.m365connector.audit.Change;
import io.m365connector.audit.Target;
import io.m365connector.caller.SigningKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Has this node read Entra's signing keys now, as when Entra withdrew one, and records who did. */
@Stateless
@RolesAllowed(Role.APPROVE)
public class KeyRefresh {

  private final SigningKeys keys;
  private final AuditTrail trail;
  private final CurrentActor actor;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public KeyRefresh() {
    this.keys = null;
    this.trail = null;
    this.actor = null;
  }

  @Inject
  public KeyRefresh(SigningKeys keys, AuditTrail trail, CurrentActor actor) {
    this.keys = keys;
    this.trail = trail;
    this.actor = actor;
  }

  /**
   * Reads them. Failure keeps the last good set.
   *
   * @return whether the set is now what Entra publishes
   */
  public boolean now() {
    boolean read = keys.refresh();
    trail.record(
        actor.get(),
        new AuditRecord(
            AuditAction.KEYS_REFRESHED,
            new Target("keys", Node.NAME, "Entra"),
            "",
            Change.created(Map.of("read", String.valueOf(read)))));
    return read;
  }
}
