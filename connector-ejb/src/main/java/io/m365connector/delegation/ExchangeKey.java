package io.m365connector.delegation;

import io.m365connector.allowlist.Pair;
import io.m365connector.caller.Caller;
import io.m365connector.caller.ObjectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What makes two exchanges the same one: pair, user, scope and token. The token stands in it as a
 * salted hash, which is of no use outside this process.
 */
record ExchangeKey(Pair pair, ObjectId user, String scope, String assertion) {

  private static final byte[] SALT = new byte[32];

  static {
    new SecureRandom().nextBytes(SALT);
  }

  static ExchangeKey of(Caller caller, String scope) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(SALT);
      byte[] hash = digest.digest(caller.token().reveal().getBytes(StandardCharsets.ISO_8859_1));
      return new ExchangeKey(
          new Pair(caller.tenant(), caller.client()),
          caller.user(),
          scope,
          HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
