package io.m365connector.sandbox.entra;

/**
 * Who signs: the scheme and host in front of every {@code iss}.
 *
 * @param base such as {@code https://login.microsoftonline.com}
 * @param cloud the cloud that is played
 */
public record Issuer(String base, Cloud cloud) {

  /** The issuer of that tenant's v2.0 tokens. */
  public String of(String tenantId) {
    return base + "/" + tenantId + "/v2.0";
  }

  /** The issuer as the metadata for all tenants writes it. */
  public String template() {
    return of("{tenantid}");
  }
}
