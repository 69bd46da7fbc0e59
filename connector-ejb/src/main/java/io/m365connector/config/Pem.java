package io.m365connector.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Pairs the private keys (PKCS#8) and the certificates of a PEM text, in whatever order. */
final class Pem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private Pem() {}

  static List<CertifiedKey> parse(String text, Optional<Secret> password)
      throws GeneralSecurityException, IOException {
    List<PrivateKey> keys = new ArrayList<>();
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      byte[] content = Base64.getMimeDecoder().decode(blocks.group(2));
      switch (blocks.group(1)) {
        case "PRIVATE KEY" -> keys.add(rsa(new PKCS8EncodedKeySpec(content)));
        case "ENCRYPTED PRIVATE KEY" -> keys.add(rsa(decrypted(content, password)));
        case "CERTIFICATE" -> certificates.add(certificate(content));
        case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
            throw new IOException("its key is not PKCS#8; convert it: openssl pkcs8 -topk8");
        default -> {
          // Parameters and the like say nothing about who we are.
        }
      }
    }
    List<CertifiedKey> all = new ArrayList<>();
    for (PrivateKey key : keys) {
      List<X509Certificate> own = certificates.stream().filter(each -> fits(key, each)).toList();
      if (!own.isEmpty()) {
        all.add(new CertifiedKey(key, own));
      }
    }
    return List.copyOf(all);
  }

  private static boolean fits(PrivateKey key, X509Certificate certificate) {
    return key instanceof RSAPrivateKey own
        && certificate.getPublicKey() instanceof RSAPublicKey known
        && own.getModulus().equals(known.getModulus());
  }

  private static PrivateKey rsa(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePrivate(key);
  }

  private static PKCS8EncodedKeySpec decrypted(byte[] content, Optional<Secret> password)
      throws GeneralSecurityException, IOException {
    if (password.isEmpty()) {
      throw new IOException("its key is encrypted; set CONNECTOR_CLIENT_CERTIFICATE_PASSWORD");
    }
    EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(content);
    // PBES2 names its real algorithm in the parameters only.
    String named = encrypted.getAlgName();
    String algorithm = named.equals("PBES2") ? encrypted.getAlgParameters().toString() : named;
    char[] secret = password.get().reveal().toCharArray();
    Key key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(secret));
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(Cipher.DECRYPT_MODE, key, encrypted.getAlgParameters());
    return encrypted.getKeySpec(cipher);
  }

  private static X509Certificate certificate(byte[] content) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(content));
  }
}
