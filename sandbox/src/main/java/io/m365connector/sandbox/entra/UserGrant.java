package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.organisation.User;
import java.util.Set;

/**
 * What a user's access token says.
 *
 * @param clientAuthentication {@code azpacr}: 0 public client, 1 secret, 2 certificate or assertion
 * @param resource whom the token is for
 * @param scopes delegated permissions of that resource
 * @param continuousAccess whether the client declared the capability {@code cp1}
 */
record UserGrant(
    User user,
    Application client,
    String clientAuthentication,
    Application resource,
    Set<String> scopes,
    boolean continuousAccess) {}
