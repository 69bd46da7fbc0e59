package io.m365connector.caller;

import java.security.PublicKey;

/**
 * A key that Entra publishes.
 *
 * @param issuer whose tokens it may sign: an issuer, or a template that holds {@code {tenantid}}
 */
record SigningKey(String id, PublicKey key, String issuer) {

  /**
   * Whether this key may sign for the issuer of that tenant (Microsoft, "Validate the signing key
   * issuer").
   */
  boolean maySignFor(String tokenIssuer, TenantId tenant) {
    return issuer.replace("{tenantid}", tenant.toString()).equals(tokenIssuer);
  }
}
