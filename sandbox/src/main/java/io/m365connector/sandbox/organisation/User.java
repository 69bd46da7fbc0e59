package io.m365connector.sandbox.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user object in one tenant's directory.
 *
 * @param oid object id in {@code tenantId}; a guest has another one at home
 * @param tenantId the tenant whose directory holds this object
 * @param kind member, guest or shared mailbox
 * @param homeOid the guest's object id in the home tenant, else null
 * @param alias the first part of the address, unique in the organisation; handy on a command line
 * @param userPrincipalName the sign-in name; a guest's has the {@code #EXT#} form
 * @param mail the address; also what the person types at sign-in
 * @param language preferred language, BCP 47
 * @param timeZone Windows name of the mailbox's zone
 * @param zone the same as an IANA zone
 * @param managerAlias alias of the manager, or null
 * @param enabled false: sign-in and tokens are refused
 * @param mailbox false: no Exchange licence
 * @param portalRoles roles in the connector's own portal
 * @param delegates aliases of those who may read this mailbox and calendar
 */
public record User(
    String oid,
    String tenantId,
    UserKind kind,
    @Nullable String homeOid,
    String alias,
    String displayName,
    String givenName,
    String surname,
    String userPrincipalName,
    String mail,
    String jobTitle,
    String department,
    String office,
    String language,
    String timeZone,
    ZoneId zone,
    @Nullable String managerAlias,
    boolean enabled,
    boolean mailbox,
    Set<PortalRole> portalRoles,
    List<String> delegates) {

  public User {
    portalRoles = Set.copyOf(portalRoles);
    delegates = List.copyOf(delegates);
  }

  public boolean isGuest() {
    return kind == UserKind.GUEST;
  }

  /** Whether a person can sign in with this object: enabled and not a shared mailbox. */
  public boolean canSignIn() {
    return enabled && kind != UserKind.SHARED_MAILBOX;
  }
}
