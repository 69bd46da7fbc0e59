package io.m365connector.sandbox.entra;

/** Graph's gate: knows a token that this Entra issued for Graph from any other. */
@FunctionalInterface
public interface GraphTokens {

  /**
   * Verifies signature, issuer, audience, lifetime and that a user stands behind the token.
   *
   * @throws GraphTokenRefused with what Graph answers instead
   */
  GraphPrincipal verify(String bearer) throws GraphTokenRefused;
}
