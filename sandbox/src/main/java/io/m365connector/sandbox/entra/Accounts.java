package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.UserKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tenants and user accounts, with what an administrator can do to an account. */
final class Accounts {
  private final Organisation organisation;
  private final Map<String, Boolean> enabled = new ConcurrentHashMap<>();
  private final Map<String, Instant> revoked = new ConcurrentHashMap<>();

  Accounts(Organisation organisation) {
    this.organisation = organisation;
  }

  void reset() {
    enabled.clear();
    revoked.clear();
  }

  List<Tenant> tenants() {
    return organisation.tenants();
  }

  /** By tenant id or verified domain, as in the first segment of the path. */
  Tenant tenant(String name) throws EntraRefusal {
    for (Tenant tenant : organisation.tenants()) {
      if (tenant.id().equalsIgnoreCase(name) || tenant.domain().equalsIgnoreCase(name)) {
        return tenant;
      }
    }
    throw new EntraRefusal(Aadsts.TENANT_UNKNOWN, "'" + name + "'");
  }

  Optional<User> user(String tenantId, String objectId) {
    return organisation.user(tenantId, objectId);
  }

  /** By object id, alias, principal name or address. */
  Optional<User> named(String name) {
    return organisation.find(name);
  }

  Optional<User> named(String tenantId, String name) {
    return organisation.find(tenantId, name);
  }

  List<User> users(String tenantId) {
    return organisation.users(tenantId);
  }

  /** The tenant that a guest came from; that of personal accounts when it is none of these. */
  String homeTenant(User guest) {
    return organisation.users().stream()
        .filter(user -> user.oid().equals(guest.homeOid()))
        .map(User::tenantId)
        .findFirst()
        .orElse(SigningKeys.CONSUMERS);
  }

  User firstUser() {
    return organisation.defaultUser();
  }

  /** Whether the account is switched on and belongs to somebody who signs in. */
  boolean mayHaveTokens(User user) {
    return enabled.getOrDefault(user.oid(), user.enabled()) && isPerson(user);
  }

  /** Whether somebody signs in with the account; nobody does with a shared mailbox. */
  boolean isPerson(User user) {
    return user.kind() != UserKind.SHARED_MAILBOX;
  }

  void enable(User user, boolean on) {
    enabled.put(user.oid(), on);
  }

  /** Ends all sessions: what was issued before now is no grant any more. */
  void revokeSessions(User user) {
    revoked.put(user.oid(), Instant.now());
  }

  /** Whether a grant that was issued at that second was revoked since. */
  boolean isRevoked(User user, long issuedAt) {
    Instant since = revoked.get(user.oid());
    return since != null && issuedAt <= since.getEpochSecond();
  }
}
