package io.m365connector.upstream;

import io.m365connector.config.ConnectorConfig.TrustStore;
import io.m365connector.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The JDK's authorities plus the operator's own, as one TLS context. */
public final class Trust {

  private Trust() {}

  /**
   * A context that trusts what the JDK trusts and what the store holds.
   *
   * @throws IllegalStateException when the store cannot be read
   */
  public static SSLContext context(Optional<TrustStore> extra) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager(extra)}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("CONNECTOR_TRUST_STORE cannot be used", e);
    }
  }

  private static X509TrustManager manager(Optional<TrustStore> extra)
      throws GeneralSecurityException, IOException {
    X509TrustManager jdk = managerOf(null);
    if (extra.isEmpty()) {
      return jdk;
    }
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int index = 0;
    for (X509Certificate issuer : jdk.getAcceptedIssuers()) {
      all.setCertificateEntry("jdk-" + index++, issuer);
    }
    KeyStore own = load(extra.get());
    for (String alias : Collections.list(own.aliases())) {
      Certificate certificate = own.getCertificate(alias);
      if (certificate != null) {
        all.setCertificateEntry("own-" + index++, certificate);
      }
    }
    return managerOf(all);
  }

  private static KeyStore load(TrustStore store) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    char[] password = store.password().map(Secret::reveal).map(String::toCharArray).orElse(null);
    try (InputStream in = Files.newInputStream(store.file())) {
      keys.load(in, password);
    }
    return keys;
  }

  private static X509TrustManager managerOf(@org.jspecify.annotations.Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new IllegalStateException("The JDK has no X.509 trust manager");
  }
}
