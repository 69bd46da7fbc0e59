package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Proves the calling application by secret (in the form or as HTTP Basic, RFC 6749 section 2.3.1),
 * by a signed assertion, or, for a public client, by nothing.
 */
final class ClientAuthentication {
  static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Applications applications;
  private final ClientAssertions assertions;

  ClientAuthentication(Applications applications, ClientAssertions assertions) {
    this.applications = applications;
    this.assertions = assertions;
  }

  /** Who calls the token endpoint of that tenant. */
  Client authenticate(Request request, Parameters form, String tenantPath) throws EntraRefusal {
    Optional<String[]> basic = basic(request);
    String clientId =
        basic
            .map(pair -> pair[0])
            .or(() -> form.text("client_id"))
            .orElseThrow(() -> EntraRefusal.missing("client_id"));
    Application application =
        applications
            .find(clientId)
            .filter(known -> !known.id().equals(SampleApplications.GRAPH))
            .orElseThrow(() -> new EntraRefusal(Aadsts.APPLICATION_UNKNOWN, "'" + clientId + "'"));
    request.trail().client(application.id());
    Optional<String> secret = basic.map(pair -> pair[1]).or(() -> form.text("client_secret"));
    Optional<String> assertion = form.text("client_assertion");
    if (application.publicClient()) {
      if (secret.isPresent() || assertion.isPresent()) {
        throw new EntraRefusal(Aadsts.CREDENTIAL_ON_PUBLIC_CLIENT);
      }
      return new Client(application, "0");
    }
    if (assertion.isPresent()) {
      if (!form.first("client_assertion_type").orElse("").equals(ASSERTION_TYPE)) {
        throw EntraRefusal.missing("client_assertion_type");
      }
      assertions.verify(assertion.get(), application, tenantPath, request.origin());
      return new Client(application, "2");
    }
    if (secret.isEmpty()) {
      throw new EntraRefusal(Aadsts.CREDENTIAL_MISSING);
    }
    checkSecret(application, secret.get());
    return new Client(application, "1");
  }

  private static void checkSecret(Application application, String presented) throws EntraRefusal {
    List<Credential.Secret> matching =
        application.credentials().stream()
            .filter(Credential.Secret.class::isInstance)
            .map(Credential.Secret.class::cast)
            .filter(secret -> secret.is(presented))
            .toList();
    if (matching.isEmpty()) {
      throw new EntraRefusal(Aadsts.SECRET_WRONG, "application " + application.id());
    }
    if (matching.stream().allMatch(Credential::expired)) {
      throw new EntraRefusal(Aadsts.CREDENTIAL_EXPIRED, "application " + application.id());
    }
  }

  private static Optional<String[]> basic(Request request) throws EntraRefusal {
    String header = request.headers().first("Authorization").orElse("");
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 0) {
        throw new EntraRefusal(Aadsts.REQUEST_MALFORMED, "Basic credentials");
      }
      return Optional.of(
          new String[] {
            formDecode(pair.substring(0, colon)), formDecode(pair.substring(colon + 1))
          });
    } catch (IllegalArgumentException malformed) {
      throw new EntraRefusal(Aadsts.REQUEST_MALFORMED, "Basic credentials");
    }
  }

  private static String formDecode(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
