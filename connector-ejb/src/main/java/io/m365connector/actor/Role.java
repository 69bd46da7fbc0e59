package io.m365connector.actor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an actor may do; assigned in Entra as an app role of the same name. The first three are
 * people's and each includes those before it; automations have the REST API only.
 */
public enum Role {
  VIEWER(Role.VIEW),
  APPROVER(Role.APPROVE),
  ADMINISTRATOR(Role.ADMINISTER),
  AUTOMATION(Role.AUTOMATE);

  /** Role names for annotations. */
  public static final String VIEW = "viewer";

  public static final String APPROVE = "approver";
  public static final String ADMINISTER = "administrator";
  public static final String AUTOMATE = "automation";

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  /** The value in the token's {@code roles}, and the container's name of the role. */
  public String claim() {
    return claim;
  }

  /** The container's role names of a person whose token holds those claims. */
  public static Set<String> ofPerson(Collection<String> claims) {
    EnumSet<Role> held = EnumSet.noneOf(Role.class);
    for (Role role : EnumSet.range(VIEWER, ADMINISTRATOR)) {
      if (claims.contains(role.claim)) {
        held.addAll(EnumSet.range(VIEWER, role));
      }
    }
    return names(held);
  }

  /** The container's role names of an automation whose token holds those claims. */
  public static Set<String> ofAutomation(Collection<String> claims) {
    return claims.contains(AUTOMATE) ? Set.of(AUTOMATE) : Set.of();
  }

  private static Set<String> names(Set<Role> roles) {
    return roles.stream().map(Role::claim).collect(Collectors.toUnmodifiableSet());
  }
}
