package io.m365connector.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it stands in the settings: {@code iterations:salt:hash}, PBKDF2 with HMAC-SHA-512
 * (RFC 8018 §5.2), salt and hash in Base64. Run by {@code bin/connector hash}.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {

  private static final String SETTING = "CONNECTOR_BREAK_GLASS_PASSWORD_HASH";
  private static final int ITERATIONS = 220_000;
  private static final int BYTES = 32;

  /** The shortest password of an account that nobody has to remember. */
  static final int LEAST = 16;

  /**
   * Reads a hash.
   *
   * @throws SettingInvalid when it is none, or too weak
   */
  static PasswordHash parse(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 3) {
        PasswordHash read =
            new PasswordHash(
                Integer.parseInt(parts[0]),
                Base64.getDecoder().decode(parts[1]),
                Base64.getDecoder().decode(parts[2]));
        if (read.iterations >= 100_000
            && read.iterations <= 10_000_000
            && read.salt.length >= 16
            && read.hash.length >= BYTES) {
          return read;
        }
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one refusal below.
    }
    throw new SettingInvalid(
        SETTING, "is not what bin/connector hash prints, or has fewer than 100000 iterations");
  }

  static PasswordHash of(char[] password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS, BYTES));
  }

  /** Whether that is the password; takes as long when it is not. */
  public boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations, hash.length));
  }

  /** The text for the setting. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations, int length) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(new PBEKeySpec(password, salt, iterations, length * 8))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a password from the first line of the input and writes its hash. */
  public static void main(String[] arguments) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null || line.length() < LEAST) {
      System.err.println("The password has fewer than " + LEAST + " characters.");
      System.exit(64);
      return;
    }
    System.out.println(of(line.toCharArray()).text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return "****";
  }
}
