package io.m365connector.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the connector's app proves itself to Entra; exactly one kind is configured. Files are read
 * again when they change.
 */
public sealed interface Credential {

  /**
   * A client secret.
   *
   * @param expiry when it ends, as the operator says: Entra does not tell
   */
  record ClientSecret(Secret secret, Optional<Instant> expiry) implements Credential {}

  /** A file with client secrets, one a line, the newest first. */
  record SecretFile(Path file, Optional<Instant> expiry) implements Credential {}

  /** Certificates with their private keys: PFX (PKCS#12) or PEM files, valid side by side. */
  record Certificate(List<Path> files, Optional<Secret> password) implements Credential {}

  /** A file that a platform keeps filled with a federated assertion (workload identity). */
  record AssertionFile(Path file) implements Credential {}

  /**
   * The managed identity of the Azure resource that the connector runs on, as federated credential.
   *
   * @param clientId of a user-assigned one; empty for the resource's own
   * @param audience that the token is for, the cloud's own
   */
  record ManagedIdentity(Optional<UUID> clientId, String audience) implements Credential {}
}
