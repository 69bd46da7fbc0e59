package io.m365connector.config;

import java.nio.file.Path;
import java.util.Optional;

/** How the connector's app proves itself to Entra; exactly one kind is configured. */
public sealed interface Credential {

  /** A client secret. */
  record ClientSecret(Secret secret) implements Credential {}

  /** A certificate with its private key: a PFX (PKCS#12) or PEM file. */
  record Certificate(Path file, Optional<Secret> password) implements Credential {}

  /** A file that a platform keeps filled with a federated assertion (workload identity). */
  record AssertionFile(Path file) implements Credential {}
}
