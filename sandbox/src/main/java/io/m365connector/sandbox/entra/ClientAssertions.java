package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import io.m365connector.sandbox.http.Json;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code client_assertion}: signed by a certificate of the application
 * (learn.microsoft.com/entra/identity-platform/certificate-credentials), or by an issuer that the
 * application federates with (learn.microsoft.com/entra/workload-id/workload-identity-federation).
 */
final class ClientAssertions {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256);
  // Microsoft asks for 5 to 10 minutes; assertions that live for hours are refused in practice.
  private static final long LONGEST_SECONDS = 24 * 3_600;

  private final Issuer issuer;
  private final Accounts accounts;

  ClientAssertions(Issuer issuer, Accounts accounts) {
    this.issuer = issuer;
    this.accounts = accounts;
  }

  void verify(String assertion, Application application, String tenantPath, String origin)
      throws EntraRefusal {
    try {
      JWSObject parsed = JWSObject.parse(assertion);
      JsonNode claims = Json.parse(parsed.getPayload().toBytes());
      if (claims.path("iss").asText("").equals(application.id())) {
        verifyByCertificate(parsed, claims, application, audiences(tenantPath, origin));
      } else {
        verifyByFederation(parsed, claims, application);
      }
    } catch (ParseException | IllegalArgumentException malformed) {
      throw new EntraRefusal(Aadsts.ASSERTION_MALFORMED, "client assertion");
    }
  }

  private void verifyByCertificate(
      JWSObject parsed, JsonNode claims, Application application, List<String> audiences)
      throws EntraRefusal {
    Map<String, Object> header = parsed.getHeader().toJSONObject();
    String sha256 = thumbprint(header.get("x5t#S256"));
    String sha1 = thumbprint(header.get("x5t"));
    Credential.Certificate certificate =
        application.credentials().stream()
            .filter(Credential.Certificate.class::isInstance)
            .map(Credential.Certificate.class::cast)
            .filter(c -> c.thumbprint().equals(sha256) || c.oldThumbprint().equals(sha1))
            .findFirst()
            .orElseThrow(
                () ->
                    new EntraRefusal(Aadsts.CLIENT_ASSERTION, "the certificate is not registered"));
    require(signed(parsed, certificate.publicKey()), "the signature does not verify");
    if (certificate.expired()) {
      throw new EntraRefusal(Aadsts.CREDENTIAL_EXPIRED, "application " + application.id());
    }
    require(application.id().equals(claims.path("sub").asText()), "'sub' is not the application");
    require(audiences.contains(claims.path("aud").asText()), "'aud' is not this token endpoint");
    require(!claims.path("jti").asText("").isEmpty(), "'jti' is missing");
    requireTimely(claims);
  }

  private void verifyByFederation(JWSObject parsed, JsonNode claims, Application application)
      throws EntraRefusal {
    List<Credential.Federated> trusted = new ArrayList<>();
    application.credentials().stream()
        .filter(Credential.Federated.class::isInstance)
        .map(Credential.Federated.class::cast)
        .forEach(trusted::add);
    if (trusted.isEmpty()) {
      throw new EntraRefusal(Aadsts.CLIENT_ASSERTION, "'iss' is not the application");
    }
    trusted.removeIf(t -> !t.issuer().equals(claims.path("iss").asText()));
    refuseIfEmpty(trusted, Aadsts.FEDERATED_ISSUER);
    trusted.removeIf(t -> !t.subject().equals(claims.path("sub").asText()));
    refuseIfEmpty(trusted, Aadsts.FEDERATED_SUBJECT);
    trusted.removeIf(t -> !hasAudience(claims.path("aud"), t.audience()));
    refuseIfEmpty(trusted, Aadsts.FEDERATED_AUDIENCE);
    require(signed(parsed, trusted.getFirst().publicKey()), "the signature does not verify");
    requireTimely(claims);
  }

  private static void refuseIfEmpty(List<Credential.Federated> trusted, Aadsts code)
      throws EntraRefusal {
    if (trusted.isEmpty()) {
      throw new EntraRefusal(code);
    }
  }

  private static boolean hasAudience(JsonNode audience, String wanted) {
    if (audience.isArray()) {
      for (JsonNode one : audience) {
        if (one.asText().equals(wanted)) {
          return true;
        }
      }
      return false;
    }
    return audience.asText("").equals(wanted);
  }

  private static void requireTimely(JsonNode claims) throws EntraRefusal {
    long now = Instant.now().getEpochSecond();
    long ends = claims.path("exp").asLong();
    require(now < ends, "it has expired");
    require(ends - now <= LONGEST_SECONDS, "it lives too long");
    require(claims.path("nbf").asLong() <= now + 5, "it is not valid yet");
  }

  private static boolean signed(JWSObject parsed, PublicKey key) {
    try {
      return ALGORITHMS.contains(parsed.getHeader().getAlgorithm())
          && key instanceof RSAPublicKey rsa
          && parsed.verify(new RSASSAVerifier(rsa));
    } catch (JOSEException unfit) {
      return false;
    }
  }

  private static void require(boolean condition, String otherwise) throws EntraRefusal {
    if (!condition) {
      throw new EntraRefusal(Aadsts.CLIENT_ASSERTION, otherwise);
    }
  }

  /** Some libraries write standard base64 with padding where base64url is meant. */
  private static String thumbprint(@Nullable Object value) {
    return Optional.ofNullable(value)
        .map(Object::toString)
        .orElse("")
        .replace('+', '-')
        .replace('/', '_')
        .replace("=", "");
  }

  private List<String> audiences(String tenantPath, String origin) throws EntraRefusal {
    List<String> names = new ArrayList<>();
    for (String tenant : List.of(tenantPath, accounts.tenant(tenantPath).id())) {
      for (String base : List.of(issuer.base(), origin)) {
        names.add(base + "/" + tenant + "/oauth2/v2.0/token");
        names.add(base + "/" + tenant + "/v2.0");
      }
    }
    return names;
  }
}
