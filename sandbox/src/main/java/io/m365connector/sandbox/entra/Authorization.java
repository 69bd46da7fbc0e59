package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Parameters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request to the authorization endpoint whose client and return address are known to be good, so
 * that from here on refusals go to the client.
 *
 * @param parameters all of the request, kept for the next page
 */
record Authorization(Application client, String redirectUri, Parameters parameters) {
  private static final Set<String> RESPONSE_TYPES = Set.of("code", "id_token", "code id_token");
  private static final Set<String> RESPONSE_MODES = Set.of("query", "fragment", "form_post");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  /**
   * Reads who asks and where the answer goes; without both, the answer is a page.
   *
   * @throws EntraRefusal that must not be sent to the redirect URI
   */
  static Authorization read(Parameters parameters, Applications applications) throws EntraRefusal {
    String clientId =
        parameters.text("client_id").orElseThrow(() -> EntraRefusal.missing("client_id"));
    Application client =
        applications
            .find(clientId)
            .orElseThrow(() -> new EntraRefusal(Aadsts.APPLICATION_UNKNOWN, "'" + clientId + "'"));
    String redirectUri =
        parameters.text("redirect_uri").orElseThrow(() -> EntraRefusal.missing("redirect_uri"));
    if (!client.returnsTo(redirectUri)) {
      throw new EntraRefusal(
          Aadsts.REDIRECT_URI, "'" + redirectUri + "' for the application " + client.id());
    }
    return new Authorization(client, redirectUri, parameters);
  }

  /** Checks everything that is about the client and not about the user. */
  Scopes check(Applications applications) throws EntraRefusal {
    for (String name : parameters.names()) {
      if (parameters.all(name).size() > 1) {
        throw new EntraRefusal(Aadsts.REQUEST_MALFORMED, "'" + name + "' comes twice");
      }
    }
    String type = text("response_type");
    if (type.isEmpty()) {
      throw EntraRefusal.missing("response_type");
    }
    if (!RESPONSE_TYPES.contains(type)) {
      throw new EntraRefusal(Aadsts.UNSUPPORTED_RESPONSE_TYPE, "'" + type + "'");
    }
    String mode = text("response_mode");
    if (!mode.isEmpty() && !RESPONSE_MODES.contains(mode)) {
      throw new EntraRefusal(Aadsts.REQUEST_MALFORMED, "'response_mode'");
    }
    if (wantsIdToken() && (mode.equals("query") || text("nonce").isEmpty())) {
      throw text("nonce").isEmpty()
          ? EntraRefusal.missing("nonce")
          : new EntraRefusal(Aadsts.REQUEST_MALFORMED, "an ID token does not travel in a query");
    }
    if (wantsCode()) {
      checkChallenge();
    }
    Scopes scopes = Scopes.parse(text("scope"), applications);
    if (!text("resource").isEmpty()) {
      scopes.agreeWith(text("resource"), applications);
    }
    return scopes;
  }

  /** RFC 7636; plain is not taken, and public clients cannot do without. */
  private void checkChallenge() throws EntraRefusal {
    String challenge = text("code_challenge");
    if (challenge.isEmpty()) {
      if (client.publicClient()) {
        throw new EntraRefusal(Aadsts.CODE_CHALLENGE);
      }
      return;
    }
    if (!text("code_challenge_method").equals("S256")) {
      throw new EntraRefusal(Aadsts.CODE_CHALLENGE);
    }
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw new EntraRefusal(Aadsts.CODE_CHALLENGE_SIZE);
    }
  }

  boolean wantsCode() {
    return List.of(text("response_type").split(" ", -1)).contains("code");
  }

  boolean wantsIdToken() {
    return List.of(text("response_type").split(" ", -1)).contains("id_token");
  }

  String responseMode() {
    String asked = text("response_mode");
    return asked.isEmpty() ? (wantsIdToken() ? "fragment" : "query") : asked;
  }

  boolean silent() {
    return text("prompt").equals("none");
  }

  /** Whether the client says that it can handle claims challenges. */
  boolean continuousAccess() {
    return declaresCp1(text("claims"));
  }

  static boolean declaresCp1(String claims) {
    return claims.contains("\"xms_cc\"") && claims.contains("\"cp1\"");
  }

  /** A parameter's text, or empty. */
  String text(String name) {
    return parameters.text(name).orElse("");
  }
}
