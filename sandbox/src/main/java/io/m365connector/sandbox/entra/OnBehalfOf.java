package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;

/**
 * A web API exchanges its caller's token for one of another API:
 * learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow. The assertion is
 * verified as an access token to the calling application.
 */
final class OnBehalfOf implements Grant {
  private final TokenVerifier verifier;
  private final Applications applications;
  private final Permission permission;
  private final TokenResponses responses;

  OnBehalfOf(
      TokenVerifier verifier,
      Applications applications,
      Permission permission,
      TokenResponses responses) {
    this.verifier = verifier;
    this.applications = applications;
    this.permission = permission;
    this.responses = responses;
  }

  @Override
  public ObjectNode redeem(TokenRequest request) throws EntraRefusal {
    Tenant tenant = request.tenant();
    if (tenant == null) {
      throw new EntraRefusal(Aadsts.GRANT_NEEDS_TENANT);
    }
    if (!request.required("requested_token_use").equals("on_behalf_of")) {
      throw new EntraRefusal(Aadsts.REQUEST_INVALID, "'requested_token_use'");
    }
    Application middle = request.client().application();
    if (middle.publicClient()) {
      throw new EntraRefusal(Aadsts.NOT_ALLOWED_ON_BEHALF_OF);
    }
    IssuedToken assertion = assertion(request.required("assertion"), middle, tenant);
    User user = permission.user(tenant.id(), assertion.text("oid"), assertion.seconds("iat"));
    Scopes scopes = Scopes.parse(request.required("scope"), applications);
    if (scopes.resource() == null) {
      throw new EntraRefusal(Aadsts.INVALID_SCOPE, "no resource is named");
    }
    UserGrant grant =
        new UserGrant(
            user,
            middle,
            request.client().authentication(),
            scopes.resource(),
            permission.scopes(user, middle, scopes.resource(), scopes),
            false);
    return responses.forUser(grant, scopes, "", request.form());
  }

  private IssuedToken assertion(String compact, Application middle, Tenant tenant)
      throws EntraRefusal {
    TokenVerifier.Outcome outcome = verifier.verify(compact);
    IssuedToken token = outcome.token();
    if (token == null) {
      throw refusal(outcome.fault());
    }
    if (token.isIdToken()) {
      throw new EntraRefusal(Aadsts.ASSERTION_IS_ID_TOKEN);
    }
    if (!token.text("aud").equals(middle.id())) {
      throw new EntraRefusal(
          Aadsts.ASSERTION_INVALID, "its audience is not the calling application");
    }
    if (!token.text("tid").equalsIgnoreCase(tenant.id())) {
      throw new EntraRefusal(Aadsts.ASSERTION_INVALID, "it is of another tenant");
    }
    if (!token.isTimely()) {
      throw new EntraRefusal(Aadsts.ASSERTION_TIME);
    }
    if (!token.isForUser()) {
      throw new EntraRefusal(Aadsts.NOT_ALLOWED_ON_BEHALF_OF, "no user stands behind it");
    }
    return token;
  }

  private static EntraRefusal refusal(
      TokenVerifier.@org.jspecify.annotations.Nullable Fault fault) {
    if (fault == TokenVerifier.Fault.MALFORMED) {
      return new EntraRefusal(Aadsts.ASSERTION_MALFORMED);
    }
    return new EntraRefusal(
        Aadsts.ASSERTION_INVALID,
        fault == TokenVerifier.Fault.ISSUER ? "wrong issuer" : "the signature does not verify");
  }
}
