package io.m365connector.actor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who acts now, as the container knows them; a request without a sign-in is a requester's. */
@Dependent
public class CurrentActor {

  private final Supplier<Actor> actor;
  private final Predicate<String> inRole;

  @Inject
  CurrentActor(SecurityContext security) {
    this.actor =
        () ->
            security.getPrincipalsByType(Actor.class).stream().findFirst().orElse(Actor.REQUESTER);
    this.inRole = security::isCallerInRole;
  }

  /** A given actor in given roles, for tests. */
  public CurrentActor(Supplier<Actor> actor, Predicate<String> inRole) {
    this.actor = actor;
    this.inRole = inRole;
  }

  public Actor get() {
    return actor.get();
  }

  public boolean isIn(String role) {
    return inRole.test(role);
  }
}
