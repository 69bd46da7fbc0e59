package io.m365connector.sandbox.entra;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate with which an application proves itself, and its key where it was made here. */
public final class ClientCertificate {
  private static final String ALIAS = "client";

  private final SelfSigned certificate;
  private final @Nullable PrivateKey privateKey;

  private ClientCertificate(SelfSigned certificate, @Nullable PrivateKey privateKey) {
    this.certificate = certificate;
    this.privateKey = privateKey;
  }

  /** A new key pair with a self-signed certificate. */
  public static ClientCertificate make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new ClientCertificate(SelfSigned.of("CN=sandbox client", pair), pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The certificate of a PEM text. */
  public static ClientCertificate ofPem(String pem) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
      return new ClientCertificate(new SelfSigned(certificate), null);
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("Not a PEM certificate", malformed);
    }
  }

  public PublicKey publicKey() {
    return certificate.certificate().getPublicKey();
  }

  public Optional<PrivateKey> privateKey() {
    return Optional.ofNullable(privateKey);
  }

  /** As in {@code x5t#S256}. */
  public String sha256Thumbprint() {
    try {
      return certificate.sha256Thumbprint();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As in {@code x5t}. */
  public String sha1Thumbprint() {
    try {
      return certificate.sha1Thumbprint();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Key and certificate as a PKCS #12 file under that password. */
  public byte[] pkcs12(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS,
          privateKey().orElseThrow(),
          password,
          new Certificate[] {certificate.certificate()});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
