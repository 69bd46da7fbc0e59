package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.User;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The claims of v2.0 tokens, learn.microsoft.com/entra/identity-platform/
 * access-token-claims-reference and id-token-claims-reference.
 */
final class Claims {
  private final Issuer issuer;
  private final Accounts accounts;

  Claims(Issuer issuer, Accounts accounts) {
    this.issuer = issuer;
    this.accounts = accounts;
  }

  /** An access token by which a client calls a resource for a user. */
  ObjectNode user(UserGrant grant, Instant now, long lifetime) {
    User user = grant.user();
    ObjectNode claims = common(audience(grant.resource()), user.tenantId(), now, lifetime);
    claims.put("acct", user.isGuest() ? 1 : 0);
    claims.put("azp", grant.client().id());
    claims.put("azpacr", grant.clientAuthentication());
    if (user.isGuest()) {
      claims.put("idp", issuer.of(accounts.homeTenant(user)));
    }
    claims.put("name", user.displayName());
    claims.put("oid", user.oid());
    claims.put("preferred_username", user.userPrincipalName());
    claims.put("scp", String.join(" ", new TreeSet<>(grant.scopes())));
    claims.put("sid", UUID.randomUUID().toString());
    claims.put("sub", pairwise(user.oid(), grant.resource().id()));
    if (grant.continuousAccess()) {
      claims.putArray("xms_cc").add("cp1");
    }
    return claims;
  }

  /** An access token of an application that acts for itself: roles and no scopes. */
  ObjectNode application(
      Application client,
      String clientAuthentication,
      String tenantId,
      Application resource,
      Set<String> roles,
      Instant now,
      long lifetime) {
    ObjectNode claims = common(audience(resource), tenantId, now, lifetime);
    String principal = servicePrincipal(client, tenantId);
    claims.put("azp", client.id());
    claims.put("azpacr", clientAuthentication);
    claims.put("idtyp", "app");
    claims.put("oid", principal);
    claims.put("sub", principal);
    if (!roles.isEmpty()) {
      claims.set("roles", Json.array(new TreeSet<>(roles)));
    }
    return claims;
  }

  /** An ID token for that client, OpenID Connect Core section 2. */
  ObjectNode identity(User user, Application client, String nonce, Instant now, long lifetime) {
    ObjectNode claims = common(client.id(), user.tenantId(), now, lifetime);
    claims.put("name", user.displayName());
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    claims.put("oid", user.oid());
    claims.put("preferred_username", user.userPrincipalName());
    claims.put("email", user.mail());
    claims.put("sid", UUID.randomUUID().toString());
    claims.put("sub", pairwise(user.oid(), client.id()));
    if (!client.scopes().isEmpty() && !user.portalRoles().isEmpty()) {
      Set<String> roles = new TreeSet<>();
      user.portalRoles().forEach(role -> roles.add(role.claim()));
      claims.set("roles", Json.array(roles));
    }
    return claims;
  }

  private ObjectNode common(String audience, String tenantId, Instant now, long lifetime) {
    long seconds = now.getEpochSecond();
    ObjectNode claims = Json.object();
    claims.put("aud", audience);
    claims.put("iss", issuer.of(tenantId));
    claims.put("iat", seconds);
    claims.put("nbf", seconds);
    claims.put("exp", seconds + lifetime);
    claims.put("aio", filler(48));
    claims.put("rh", "1." + filler(36) + ".");
    claims.put("tid", tenantId);
    claims.put("uti", filler(16));
    claims.put("ver", "2.0");
    return claims;
  }

  /** v2.0 tokens name an API by its client id, Graph by its address. */
  private String audience(Application resource) {
    return resource.id().equals(SampleApplications.GRAPH)
        ? issuer.cloud().graphAudience()
        : resource.id();
  }

  /** {@code sub} is another for each resource, so that APIs cannot compare their users. */
  static String pairwise(String objectId, String resourceId) {
    return Base64URL.encode(sha256(objectId + "|" + resourceId)).toString();
  }

  /** Object id of the application's representative in the tenant. */
  private static String servicePrincipal(Application client, String tenantId) {
    ByteBuffer bytes = ByteBuffer.wrap(sha256(client.id() + "@" + tenantId));
    return new UUID(
            (bytes.getLong() & ~0xf000L) | 0x4000L,
            (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L)
        .toString();
  }

  private static String filler(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return Base64URL.encode(random).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
