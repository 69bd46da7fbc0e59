package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import java.security.PublicKey;
import java.time.Instant;

/** An issuer outside of Entra, such as a Kubernetes cluster, whose tokens can be federated. */
public final class OtherIssuer {
  private final SigningKey key;
  private final String name;

  /** An issuer of that name with a key of its own. */
  public OtherIssuer(String name) {
    this.name = name;
    key = SigningKey.make(name, "");
  }

  public String name() {
    return name;
  }

  public PublicKey publicKey() {
    return key.pair().getPublic();
  }

  /** A token of a workload, as a projected service-account token. */
  public String token(String issuer, String subject, String audience, long lifetime) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims = Json.object();
    claims.put("iss", issuer).put("sub", subject);
    claims.putArray("aud").add(audience);
    claims.put("iat", now).put("nbf", now).put("exp", now + lifetime);
    return key.sign(claims);
  }
}
