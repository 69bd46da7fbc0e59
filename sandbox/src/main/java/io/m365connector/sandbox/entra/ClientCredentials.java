package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.Tenant;
import java.util.Set;

/** An application gets a token for itself, RFC 6749 section 4.4. */
final class ClientCredentials implements Grant {
  private final Applications applications;
  private final Tokens tokens;
  private final String operatorTenant;

  /**
   * The grant.
   *
   * @param operatorTenant the tenant in which applications were given the roles of the connector
   */
  ClientCredentials(Applications applications, Tokens tokens, String operatorTenant) {
    this.applications = applications;
    this.tokens = tokens;
    this.operatorTenant = operatorTenant;
  }

  @Override
  public ObjectNode redeem(TokenRequest request) throws EntraRefusal {
    Tenant tenant = request.tenant();
    if (tenant == null) {
      throw new EntraRefusal(Aadsts.TENANT_NOT_TOLD);
    }
    if (request.client().application().publicClient()) {
      throw new EntraRefusal(Aadsts.CREDENTIAL_MISSING);
    }
    Scopes scopes = Scopes.parse(request.required("scope"), applications);
    // MSAL for Java asks for openid, profile and offline_access as well; Entra lets that pass.
    if (!scopes.all() || scopes.resource() == null) {
      throw new EntraRefusal(Aadsts.CLIENT_CREDENTIALS_SCOPE);
    }
    Set<String> roles =
        tenant.id().equals(operatorTenant) ? scopes.resource().appRoles() : Set.of();
    Tokens.Minted access =
        tokens.forApplication(
            request.client().application(),
            request.client().authentication(),
            tenant.id(),
            scopes.resource(),
            roles);
    ObjectNode json = Json.object();
    json.put("token_type", "Bearer");
    json.put("expires_in", access.lifetime() - 1);
    json.put("ext_expires_in", access.lifetime() - 1);
    return json.put("access_token", access.token());
  }
}
