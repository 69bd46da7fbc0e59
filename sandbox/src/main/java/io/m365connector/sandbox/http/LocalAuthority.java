package io.m365connector.sandbox.http;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that signs one server certificate for this machine's loopback names and
 * is then forgotten: its key is never stored, so trusting it opens nothing else.
 */
final class LocalAuthority {
  // Browsers refuse server certificates that live longer than 398 days.
  private static final Duration LIFETIME = Duration.ofDays(397);
  private static final Duration BACKDATED = Duration.ofHours(1);

  private final SecureRandom random = new SecureRandom();
  private final Instant now;

  LocalAuthority(Instant now) {
    this.now = now;
  }

  /** A fresh authority, and the key and certificate of the server. */
  Issued issue() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    KeyPair authority = generator.generateKeyPair();
    KeyPair server = generator.generateKeyPair();
    X500Name authorityName =
        new X500Name("CN=Microsoft 365 sandbox " + Long.toHexString(random.nextLong()));
    try {
      X509v3CertificateBuilder ca = certificate(authorityName, authority, authorityName);
      ca.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      ca.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      X509v3CertificateBuilder leaf =
          certificate(authorityName, server, new X500Name("CN=localhost"));
      leaf.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      leaf.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      leaf.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      leaf.addExtension(Extension.subjectAlternativeName, false, loopbackNames());
      return new Issued(sign(ca, authority), sign(leaf, authority), server);
    } catch (CertIOException | OperatorCreationException broken) {
      throw new GeneralSecurityException(broken);
    }
  }

  private X509v3CertificateBuilder certificate(X500Name issuer, KeyPair subject, X500Name name) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(64, random).setBit(64),
        Date.from(now.minus(BACKDATED)),
        Date.from(now.plus(LIFETIME)),
        name,
        subject.getPublic());
  }

  private static X509Certificate sign(X509v3CertificateBuilder certificate, KeyPair authority)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            certificate.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
  }

  private static GeneralNames loopbackNames() {
    return new GeneralNames(
        new GeneralName[] {
          new GeneralName(GeneralName.dNSName, "localhost"),
          new GeneralName(GeneralName.dNSName, "*.localhost"),
          new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
          new GeneralName(GeneralName.iPAddress, "::1")
        });
  }

  /** What {@link #issue()} made. */
  record Issued(X509Certificate authority, X509Certificate certificate, KeyPair key) {}
}
