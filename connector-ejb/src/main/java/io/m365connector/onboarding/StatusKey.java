package io.m365connector.onboarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a status link: 256 bits, of which the table keeps only the hash. */
public final class StatusKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String value;

  private StatusKey(String value) {
    this.value = value;
  }

  static StatusKey create() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new StatusKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Takes the key out of a link; empty when it cannot be one. */
  public static Optional<StatusKey> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new StatusKey(text)) : Optional.empty();
  }

  /** The key itself, for the link that is shown once. */
  public String reveal() {
    return value;
  }

  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "****";
  }
}
