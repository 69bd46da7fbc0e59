package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.User;
import java.util.Set;

/** Decides what a client may do for a user: the account's state and the consents. */
final class Permission {
  private final Accounts accounts;
  private final Consents consents;

  Permission(Accounts accounts, Consents consents) {
    this.accounts = accounts;
    this.consents = consents;
  }

  /** The user object, if it may have tokens from a grant that was given at that second. */
  User user(String tenantId, String objectId, long grantedAt) throws EntraRefusal {
    User user =
        accounts
            .user(tenantId, objectId)
            .orElseThrow(() -> new EntraRefusal(Aadsts.USER_UNKNOWN, "in the tenant " + tenantId));
    requireEnabled(user);
    if (accounts.isRevoked(user, grantedAt)) {
      throw new EntraRefusal(Aadsts.GRANT_REVOKED);
    }
    return user;
  }

  void requireEnabled(User user) throws EntraRefusal {
    if (!accounts.mayHaveTokens(user)) {
      throw new EntraRefusal(Aadsts.USER_DISABLED);
    }
  }

  /**
   * All permissions the token gets: everything consented for that API, which must contain what was
   * asked for.
   */
  Set<String> scopes(User user, Application client, Application resource, Scopes asked)
      throws EntraRefusal {
    Set<String> consented = consents.of(user.tenantId(), user.oid(), client.id(), resource.id());
    if (resource.preauthorized().contains(client.id())) {
      consented.addAll(resource.scopes());
    }
    if (consented.isEmpty() || !consented.containsAll(asked.names())) {
      throw new EntraRefusal(
          Aadsts.CONSENT_REQUIRED,
          "'" + client.id() + "' named '" + client.name() + "' for " + resource.name());
    }
    return consented;
  }
}
