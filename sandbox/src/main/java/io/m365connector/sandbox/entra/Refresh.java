package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.organisation.User;

/** A refresh token is exchanged for fresh tokens, RFC 6749 section 6. */
final class Refresh implements Grant {
  private final RefreshTokens refreshTokens;
  private final Applications applications;
  private final Permission permission;
  private final TokenResponses responses;

  Refresh(
      RefreshTokens refreshTokens,
      Applications applications,
      Permission permission,
      TokenResponses responses) {
    this.refreshTokens = refreshTokens;
    this.applications = applications;
    this.permission = permission;
    this.responses = responses;
  }

  @Override
  public ObjectNode redeem(TokenRequest request) throws EntraRefusal {
    RefreshTokens.Sealed sealed =
        refreshTokens
            .open(request.required("refresh_token"))
            .orElseThrow(() -> new EntraRefusal(Aadsts.INVALID_GRANT));
    Application client = request.client().application();
    if (!sealed.client().equals(client.id())) {
      throw new EntraRefusal(Aadsts.INVALID_GRANT, "it was issued to another client");
    }
    if (request.tenant() != null && !request.tenant().id().equals(sealed.tenant())) {
      throw new EntraRefusal(Aadsts.INVALID_GRANT, "it is of another tenant");
    }
    if (sealed.expired()) {
      throw new EntraRefusal(Aadsts.REFRESH_TOKEN_INACTIVE);
    }
    User user = permission.user(sealed.tenant(), sealed.user(), sealed.issued());
    Scopes scopes = Scopes.parse(request.form().text("scope").orElse(sealed.scope()), applications);
    if (request.form().text("resource").isPresent()) {
      scopes.agreeWith(request.required("resource"), applications);
    }
    return responses.forUser(
        SignedIn.grant(user, request.client(), scopes, applications, permission, false),
        scopes,
        "",
        request.form());
  }
}
