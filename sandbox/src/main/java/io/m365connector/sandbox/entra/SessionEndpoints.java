package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.User;
import java.util.Map;
import java.util.Optional;

/** OpenID Connect around the sign-in: user info and sign-out. */
final class SessionEndpoints {
  private final Accounts accounts;
  private final Applications applications;
  private final GraphTokens graphTokens;

  SessionEndpoints(Accounts accounts, Applications applications, GraphTokens graphTokens) {
    this.accounts = accounts;
    this.applications = applications;
    this.graphTokens = graphTokens;
  }

  /** {@code /oidc/userinfo}, OpenID Connect Core section 5.3; takes Graph's tokens. */
  Response userInfo(Request request) {
    try {
      GraphPrincipal principal = graphTokens.verify(request.headers().bearer().orElse(""));
      User user = accounts.user(principal.tenantId(), principal.userId()).orElseThrow();
      var json = Json.object();
      json.put("sub", Claims.pairwise(user.oid(), principal.clientId()));
      json.put("name", user.displayName());
      json.put("given_name", user.givenName()).put("family_name", user.surname());
      return Response.json(200, json.put("email", user.mail()));
    } catch (GraphTokenRefused refused) {
      return Response.empty(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
  }

  /** {@code /{tenant}/oauth2/v2.0/logout}, OpenID Connect RP-Initiated Logout. */
  Response logout(Request request) {
    Optional<String> back = request.query().text("post_logout_redirect_uri");
    if (back.isPresent() && applications.anyReturnsTo(back.get())) {
      return Response.redirect(
          request
              .query()
              .text("state")
              .map(s -> AuthorizationResponse.withQuery(back.get(), Map.of("state", s)))
              .orElse(back.get()));
    }
    return new Page("You signed out of your account").response(200);
  }
}
