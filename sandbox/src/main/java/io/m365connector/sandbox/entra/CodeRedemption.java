package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import io.m365connector.sandbox.organisation.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The code of a sign-in is exchanged for tokens, RFC 6749 section 4.1.3 and RFC 7636. */
final class CodeRedemption implements Grant {
  private final AuthorizationCodes codes;
  private final Applications applications;
  private final Permission permission;
  private final TokenResponses responses;

  CodeRedemption(
      AuthorizationCodes codes,
      Applications applications,
      Permission permission,
      TokenResponses responses) {
    this.codes = codes;
    this.applications = applications;
    this.permission = permission;
    this.responses = responses;
  }

  @Override
  public ObjectNode redeem(TokenRequest request) throws EntraRefusal {
    String redirectUri = request.required("redirect_uri");
    AuthorizationCodes.SignIn signIn =
        codes.redeem(request.required("code"), request.client().application().id());
    if (!signIn.redirectUri().equals(redirectUri)) {
      throw new EntraRefusal(Aadsts.REDIRECT_URI_OF_CODE);
    }
    if (request.tenant() != null && !request.tenant().id().equals(signIn.tenant())) {
      throw new EntraRefusal(Aadsts.INVALID_GRANT, "the code is of another tenant");
    }
    String verifier = request.form().text("code_verifier").orElse("");
    if (!signIn.challenge().equals(verifier.isEmpty() ? "" : s256(verifier))) {
      throw new EntraRefusal(Aadsts.CODE_VERIFIER);
    }
    User user = permission.user(signIn.tenant(), signIn.user(), signIn.at().getEpochSecond());
    Scopes scopes = Scopes.parse(request.form().text("scope").orElse(signIn.scope()), applications);
    if (request.form().text("resource").isPresent()) {
      scopes.agreeWith(request.required("resource"), applications);
    }
    boolean cp1 =
        signIn.continuousAccess()
            || Authorization.declaresCp1(request.form().text("claims").orElse(""));
    return responses.forUser(
        SignedIn.grant(user, request.client(), scopes, applications, permission, cp1),
        scopes,
        signIn.nonce(),
        request.form());
  }

  private static String s256(String verifier) {
    try {
      return Base64URL.encode(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)))
          .toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
