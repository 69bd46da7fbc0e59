package io.m365connector.sandbox.entra;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that signs itself, as Entra's keys and uploaded client certificates are. */
record SelfSigned(X509Certificate certificate) {
  private static final Duration LIFETIME = Duration.ofDays(365);

  static SelfSigned of(String name, KeyPair pair) throws GeneralSecurityException {
    Instant now = Instant.now();
    X500Name subject = new X500Name(name);
    try {
      return new SelfSigned(
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          subject,
                          new BigInteger(64, new SecureRandom()).setBit(64),
                          Date.from(now.minusSeconds(3600)),
                          Date.from(now.plus(LIFETIME)),
                          subject,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))));
    } catch (OperatorCreationException unfit) {
      throw new GeneralSecurityException(unfit);
    }
  }

  String sha1Thumbprint() throws GeneralSecurityException {
    return thumbprint("SHA-1");
  }

  String sha256Thumbprint() throws GeneralSecurityException {
    return thumbprint("SHA-256");
  }

  String base64() throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(certificate.getEncoded());
  }

  private String thumbprint(String digest) throws GeneralSecurityException {
    return Base64URL.encode(MessageDigest.getInstance(digest).digest(certificate.getEncoded()))
        .toString();
  }
}
