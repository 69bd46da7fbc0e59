package io.m365connector.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * What keys are derived from that all nodes shall have alike, without sharing anything but their
 * settings. Whoever derives one adds the purpose.
 */
public final class CommonKey {

  private CommonKey() {}

  /**
   * From {@code CONNECTOR_CURSOR_KEY}; without it from the client credential. A federated assertion
   * changes by the hour and is no basis for a key: there the key is random, for this node only.
   */
  public static byte[] of(ConnectorConfig config) {
    return config
        .cursorKey()
        .map(CommonKey::content)
        .orElseGet(() -> credential(config.credential()));
  }

  private static byte[] credential(Credential credential) {
    return switch (credential) {
      case Credential.ClientSecret secret -> content(secret.secret());
      case Credential.SecretFile secret -> content(secret.file());
      case Credential.Certificate certificate -> content(certificate.files().getFirst());
      case Credential.AssertionFile assertion -> random();
      case Credential.ManagedIdentity identity -> random();
    };
  }

  private static byte[] content(Secret secret) {
    return secret.reveal().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return random();
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
