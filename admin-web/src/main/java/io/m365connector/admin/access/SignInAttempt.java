package io.m365connector.admin.access;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A sign-in that was started in this session: what its answer is checked against. It is used once.
 *
 * @param state binds the answer to this session (RFC 6749 §10.12)
 * @param nonce binds the ID token to it (OpenID Connect Core §15.5.2)
 * @param verifier proves to Entra that the code is redeemed by who asked for it (RFC 7636)
 * @param target the path within the portal to go on to; never from a parameter
 * @param startedAt epoch seconds
 */
record SignInAttempt(String state, String nonce, String verifier, String target, long startedAt)
    implements Serializable {

  static final String ATTRIBUTE = SignInAttempt.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  static SignInAttempt to(String target, long now) {
    return new SignInAttempt(random(), random(), random(), target, now);
  }

  String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "SignInAttempt[****]";
  }
}
