package io.m365connector.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads keys with their certificates out of a PFX (PKCS#12, RFC 7292) or PEM (RFC 7468) file. */
public final class CertificateFile {

  private CertificateFile() {}

  /**
   * All keys of the file.
   *
   * @throws IOException saying, without anything of the content, why it cannot be used
   */
  public static List<CertifiedKey> parse(byte[] content, Optional<Secret> password)
      throws IOException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    try {
      List<CertifiedKey> keys =
          text.contains("-----BEGIN ") ? Pem.parse(text, password) : pfx(content, password);
      if (keys.isEmpty()) {
        throw new IOException("it holds no private key with a certificate");
      }
      for (CertifiedKey key : keys) {
        requireRsa(key);
      }
      return keys;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("it is damaged, or the password is wrong", e);
    }
  }

  private static void requireRsa(CertifiedKey key) throws IOException {
    if (!key.key().getAlgorithm().equals("RSA")) {
      throw new IOException("its key is not RSA, the one kind that Entra takes");
    }
  }

  private static List<CertifiedKey> pfx(byte[] content, Optional<Secret> password)
      throws GeneralSecurityException, IOException {
    char[] secret = password.map(Secret::reveal).orElse("").toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(content), secret);
    } catch (IOException e) {
      throw new IOException("it is damaged, or the password is wrong", e);
    }
    List<CertifiedKey> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      if (store.isKeyEntry(alias) && chain != null) {
        List<X509Certificate> certificates =
            Stream.of(chain).map(X509Certificate.class::cast).toList();
        keys.add(new CertifiedKey((PrivateKey) store.getKey(alias, secret), certificates));
      }
    }
    return List.copyOf(keys);
  }
}
