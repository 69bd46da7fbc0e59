package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Tenant;
import java.util.Map;
import java.util.Set;

/** {@code POST /{tenant}/oauth2/v2.0/token}. */
final class TokenEndpoint implements Handler {
  private static final Set<String> TENANT_INDEPENDENT = Set.of("common", "organizations");

  private final Accounts accounts;
  private final ClientAuthentication authentication;
  private final Map<String, Grant> grants;

  TokenEndpoint(Accounts accounts, ClientAuthentication authentication, Map<String, Grant> grants) {
    this.accounts = accounts;
    this.authentication = authentication;
    this.grants = Map.copyOf(grants);
  }

  @Override
  public Response handle(Request request) {
    try {
      return redeem(request);
    } catch (EntraRefusal refusal) {
      return ErrorAnswer.of(refusal).response(request);
    }
  }

  private Response redeem(Request request) throws EntraRefusal {
    String path = request.pathParameter("tenant");
    Tenant tenant = TENANT_INDEPENDENT.contains(path) ? null : accounts.tenant(path);
    if (tenant != null) {
      request.trail().tenant(tenant.id());
    }
    Parameters form = request.form();
    String grantType =
        form.text("grant_type").orElseThrow(() -> EntraRefusal.missing("grant_type"));
    Grant grant = grants.get(grantType);
    if (grant == null) {
      throw new EntraRefusal(Aadsts.UNSUPPORTED_GRANT_TYPE, "'" + grantType + "'");
    }
    for (String name : form.names()) {
      if (form.all(name).size() > 1) {
        // RFC 6749 section 3.2: parameters must not be included more than once.
        throw new EntraRefusal(Aadsts.REQUEST_MALFORMED, "'" + name + "' comes twice");
      }
    }
    Client client = authentication.authenticate(request, form, path);
    return Response.json(200, grant.redeem(new TokenRequest(tenant, client, form)))
        .header("Cache-Control", "no-store, no-cache")
        .header("Pragma", "no-cache");
  }
}
