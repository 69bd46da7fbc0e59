package io.m365connector.delegation;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import io.m365connector.config.CertificateFile;
import io.m365connector.config.CertifiedKey;
import io.m365connector.config.Credential;
import io.m365connector.config.Secret;
import io.m365connector.upstream.Upstream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.lang.JoseException;

/**
 * The credentials as they were read at one moment.
 *
 * @param fingerprint tells whether the files have changed since, without keeping their content
 */
record Proofs(List<Proof> all, byte[] fingerprint) {

  /** Reads and parses the configured credentials. */
  static Proofs read(Credential configured, Upstream upstream) throws IOException {
    return switch (configured) {
      case Credential.ClientSecret secret ->
          new Proofs(List.of(secret(secret.secret().reveal(), secret.expiry())), new byte[0]);
      case Credential.SecretFile file -> {
        List<String> lines = text(file.file()).lines().filter(line -> !line.isBlank()).toList();
        yield of(
            configured, upstream, lines.stream().map(line -> secret(line, file.expiry())).toList());
      }
      case Credential.Certificate files -> of(configured, upstream, certificates(files));
      case Credential.AssertionFile file ->
          of(
              configured,
              upstream,
              List.of(assertion("federated assertion", text(file.file()).strip())));
      case Credential.ManagedIdentity identity ->
          of(
              configured,
              upstream,
              List.of(
                  assertion("managed identity", ManagedIdentityToken.read(identity, upstream))));
    };
  }

  /** What {@link #fingerprint} would be now. */
  static byte[] fingerprintOf(Credential configured, Upstream upstream) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (configured instanceof Credential.ManagedIdentity identity) {
      content.writeBytes(
          ManagedIdentityToken.read(identity, upstream).getBytes(StandardCharsets.UTF_8));
    }
    for (Path file : files(configured)) {
      content.write(Files.readAllBytes(file));
    }
    return content.size() == 0 ? new byte[0] : sha256(content.toByteArray());
  }

  boolean isStill(byte[] other) {
    return Arrays.equals(fingerprint, other);
  }

  private static Proofs of(Credential configured, Upstream upstream, List<Proof> all)
      throws IOException {
    if (all.isEmpty()) {
      throw new IOException("it is empty");
    }
    return new Proofs(all, fingerprintOf(configured, upstream));
  }

  private static List<Path> files(Credential configured) {
    return switch (configured) {
      case Credential.ClientSecret secret -> List.of();
      case Credential.SecretFile secret -> List.of(secret.file());
      case Credential.Certificate certificate -> certificate.files();
      case Credential.AssertionFile assertion -> List.of(assertion.file());
      case Credential.ManagedIdentity identity -> List.of();
    };
  }

  private static Proof secret(String value, Optional<Instant> expiry) {
    return new Proof(
        ClientCredentialFactory.createFromSecret(value.strip()),
        "client secret",
        Optional.empty(),
        expiry);
  }

  private static List<Proof> certificates(Credential.Certificate configured) throws IOException {
    List<Proof> all = new ArrayList<>();
    for (Path file : configured.files()) {
      Optional<Secret> password = configured.password();
      for (CertifiedKey key : CertificateFile.parse(Files.readAllBytes(file), password)) {
        all.add(certificate(key));
      }
    }
    return all;
  }

  private static Proof certificate(CertifiedKey key) throws IOException {
    X509Certificate certificate = key.certificate();
    try {
      return new Proof(
          ClientCredentialFactory.createFromCertificateChain(key.key(), key.chain()),
          "certificate " + HexFormat.of().formatHex(sha256(certificate.getEncoded()), 0, 10),
          Optional.of(certificate.getNotBefore().toInstant()),
          Optional.of(certificate.getNotAfter().toInstant()));
    } catch (GeneralSecurityException e) {
      throw new IOException("its certificate cannot be used", e);
    }
  }

  private static Proof assertion(String label, String token) throws IOException {
    String[] parts = token.split("\\.", -1);
    try {
      Map<String, Object> claims = parts.length == 3 ? Jwt.claims(token) : Map.of();
      if (claims.isEmpty()) {
        throw new IOException("it holds no JWT");
      }
      return new Proof(
          ClientCredentialFactory.createFromClientAssertion(token),
          label,
          Optional.empty(),
          claims.get("exp") instanceof Number end
              ? Optional.of(Instant.ofEpochSecond(end.longValue()))
              : Optional.empty());
    } catch (JoseException | IllegalArgumentException e) {
      throw new IOException("it holds no JWT", e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
