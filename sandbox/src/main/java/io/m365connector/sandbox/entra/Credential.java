package io.m365connector.sandbox.entra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;

/** How an application proves itself; each kind as it stands in the app registration. */
sealed interface Credential {

  boolean expired();

  /** A client secret. */
  record Secret(String value, boolean expired) implements Credential {
    boolean is(String presented) {
      return MessageDigest.isEqual(
          value.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return "****";
    }
  }

  /**
   * A certificate.
   *
   * @param thumbprint base64url of the SHA-256 of its DER form, as in {@code x5t#S256}
   * @param oldThumbprint the same with SHA-1, as in {@code x5t}
   */
  record Certificate(String thumbprint, String oldThumbprint, PublicKey publicKey, boolean expired)
      implements Credential {}

  /** Trust in tokens of another issuer, such as a Kubernetes cluster. */
  record Federated(String issuer, String subject, String audience, PublicKey publicKey)
      implements Credential {
    @Override
    public boolean expired() {
      return false;
    }
  }
}
