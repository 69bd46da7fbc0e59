package io.m365connector.sandbox.entra;

import java.time.Instant;

/** Graph's gate on top of Entra's own recognition of tokens. */
final class VerifiedGraphTokens implements GraphTokens {
  private static final String INVALID = "InvalidAuthenticationToken";
  private final TokenVerifier verifier;
  private final Cloud cloud;

  VerifiedGraphTokens(TokenVerifier verifier, Cloud cloud) {
    this.verifier = verifier;
    this.cloud = cloud;
  }

  @Override
  public GraphPrincipal verify(String bearer) throws GraphTokenRefused {
    if (bearer.isBlank()) {
      throw new GraphTokenRefused(401, INVALID, "Access token is empty.");
    }
    TokenVerifier.Outcome outcome = verifier.verify(bearer);
    IssuedToken token = outcome.token();
    if (token == null) {
      throw new GraphTokenRefused(
          401,
          INVALID,
          outcome.fault() == TokenVerifier.Fault.MALFORMED
              ? "IDX14100: JWT is not well formed, there are no dots (.)."
              : "Access token validation failure.");
    }
    if (!token.text("aud").equals(cloud.graphAudience())) {
      throw new GraphTokenRefused(
          401, INVALID, "Access token validation failure. Invalid audience.");
    }
    if (!token.isTimely()) {
      throw new GraphTokenRefused(
          401, INVALID, "Lifetime validation failed, the token is expired.");
    }
    if (!token.isForUser()) {
      throw new GraphTokenRefused(
          400, "BadRequest", "/me request is only valid with delegated authentication flow.");
    }
    return new GraphPrincipal(
        token.text("tid"),
        token.text("oid"),
        token.text("azp"),
        token.scopes(),
        Instant.ofEpochSecond(token.seconds("exp")),
        token.text("uti"));
  }
}
