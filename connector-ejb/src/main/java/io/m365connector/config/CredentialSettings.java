package io.m365connector.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads how the connector's app proves itself, and whether what is named can be used. */
final class CredentialSettings {

  private static final String CERTIFICATE = "CONNECTOR_CLIENT_CERTIFICATE";
  private static final String MANAGED_IDENTITY = "CONNECTOR_CLIENT_MANAGED_IDENTITY";

  private CredentialSettings() {}

  static Credential from(Settings settings, String federatedAudience) {
    Optional<Secret> secret = settings.secret("CONNECTOR_CLIENT_SECRET");
    Optional<Path> secretFile = settings.file("CONNECTOR_CLIENT_SECRET_FILE");
    List<Path> certificates = settings.files(CERTIFICATE);
    Optional<Path> assertion = settings.file("CONNECTOR_CLIENT_ASSERTION_FILE");
    Optional<String> identity = settings.text(MANAGED_IDENTITY);
    long given =
        Stream.of(secret, secretFile, assertion, identity).filter(Optional::isPresent).count()
            + (certificates.isEmpty() ? 0 : 1);
    if (given != 1) {
      throw new SettingInvalid(
          "CONNECTOR_CLIENT_SECRET",
          "set exactly one of CONNECTOR_CLIENT_SECRET, CONNECTOR_CLIENT_SECRET_FILE,"
              + " CONNECTOR_CLIENT_CERTIFICATE, CONNECTOR_CLIENT_ASSERTION_FILE and "
              + MANAGED_IDENTITY);
    }
    Optional<Instant> expiry =
        settings.text("CONNECTOR_CLIENT_SECRET_EXPIRES").map(CredentialSettings::date);
    if (secret.isPresent()) {
      return new Credential.ClientSecret(secret.get(), expiry);
    }
    if (secretFile.isPresent()) {
      requireContent("CONNECTOR_CLIENT_SECRET_FILE", secretFile.get());
      return new Credential.SecretFile(secretFile.get(), expiry);
    }
    if (!certificates.isEmpty()) {
      return certificate(certificates, settings.secret(CERTIFICATE + "_PASSWORD"));
    }
    if (identity.isPresent()) {
      return new Credential.ManagedIdentity(userAssigned(identity.get()), federatedAudience);
    }
    return new Credential.AssertionFile(assertion.orElseThrow());
  }

  private static Optional<UUID> userAssigned(String value) {
    if (value.equals("system")) {
      return Optional.empty();
    }
    return Optional.of(
        Settings.guid(value)
            .orElseThrow(
                () ->
                    new SettingInvalid(
                        MANAGED_IDENTITY,
                        "is neither \"system\" nor the client id of a user-assigned identity")));
  }

  private static Credential certificate(List<Path> files, Optional<Secret> password) {
    for (Path file : files) {
      try {
        var unused = CertificateFile.parse(Files.readAllBytes(file), password);
      } catch (IOException e) {
        throw new SettingInvalid(CERTIFICATE, "names " + file + ", but " + e.getMessage());
      }
    }
    return new Credential.Certificate(files, password);
  }

  private static void requireContent(String name, Path file) {
    try {
      if (Files.readString(file).isBlank()) {
        throw new SettingInvalid(name, "names an empty file: " + file);
      }
    } catch (IOException e) {
      throw new SettingInvalid(name, "names a file that cannot be read: " + file);
    }
  }

  private static Instant date(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new SettingInvalid(
          "CONNECTOR_CLIENT_SECRET_EXPIRES", "is not a date such as 2027-05-31");
    }
  }
}
