package io.m365connector.caller;

import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * A key that Entra publishes.
 *
 * @param issuer whose tokens it may sign: an issuer, or a template that holds {@code {tenantid}}
 * @param cloud {@code cloud_instance_name}, where Entra names it
 */
record SigningKey(String id, RSAPublicKey key, String issuer, Optional<String> cloud) {

  /**
   * Whether this key may sign for the issuer of that tenant in that cloud (Microsoft, "Validate the
   * signing key issuer").
   */
  boolean maySignFor(String tokenIssuer, TenantId tenant, String cloudName) {
    return cloud.filter(name -> !name.equals(cloudName)).isEmpty()
        && issuer.replace("{tenantid}", tenant.toString()).equals(tokenIssuer);
  }
}
