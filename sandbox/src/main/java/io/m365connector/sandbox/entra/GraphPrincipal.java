package io.m365connector.sandbox.entra;

import java.time.Instant;
import java.util.Set;

/**
 * On whose behalf a Graph call is made, as read from a verified Graph token.
 *
 * @param tenantId the tenant that issued the token; a guest's resource tenant
 * @param userId object id of the user in that tenant
 * @param clientId the application that calls Graph
 * @param scopes delegated permissions, such as {@code Mail.Read}
 * @param expires from when on the token is refused
 * @param tokenId the token's {@code uti}
 */
public record GraphPrincipal(
    String tenantId,
    String userId,
    String clientId,
    Set<String> scopes,
    Instant expires,
    String tokenId) {

  public GraphPrincipal {
    scopes = Set.copyOf(scopes);
  }
}
