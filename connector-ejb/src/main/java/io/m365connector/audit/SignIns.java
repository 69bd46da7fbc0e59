package io.m365connector.audit;

import io.m365connector.actor.Actor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Records who signed in to the portal. Called before anybody has a role. */
@Stateless
@PermitAll
public class SignIns {

  private final AuditTrail trail;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public SignIns() {
    this.trail = null;
  }

  @Inject
  public SignIns(AuditTrail trail) {
    this.trail = trail;
  }

  /** Somebody signed in at Entra. */
  public void signedIn(Actor who, Collection<String> roles) {
    record(AuditAction.SIGNED_IN, who, String.join(", ", roles.stream().sorted().toList()));
  }

  /** Somebody used the local account, which is for the day Entra is away. */
  public void brokeGlass(Actor who) {
    record(AuditAction.BREAK_GLASS_USED, who, "administrator");
  }

  private void record(AuditAction action, Actor who, String roles) {
    trail.record(
        who,
        new AuditRecord(
            action,
            new Target("portal", who.id(), who.displayName()),
            "",
            Change.created(Map.of("roles", roles))));
  }
}
