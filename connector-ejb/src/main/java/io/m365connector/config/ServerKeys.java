package io.m365connector.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;

/**
 * The server's own certificate for HTTPS, when the operator brings one.
 *
 * @param certificate of the first key in {@code CONNECTOR_KEY_STORE}; empty when the server makes
 *     its own at the first start
 */
public record ServerKeys(Optional<X509Certificate> certificate) {

  private static final String STORE = "CONNECTOR_KEY_STORE";

  /**
   * Reads the store.
   *
   * @throws SettingInvalid when it is named but cannot be used
   */
  public static ServerKeys from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    Optional<Path> file = settings.file(STORE);
    return new ServerKeys(
        file.map(found -> read(found, settings.secret("CONNECTOR_KEY_STORE_PASSWORD"))));
  }

  private static X509Certificate read(Path file, Optional<Secret> password) {
    char[] secret = password.map(Secret::reveal).orElse("").toCharArray();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)
            && store.getCertificate(alias) instanceof X509Certificate found) {
          return found;
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new SettingInvalid(
          STORE, "is not a PKCS#12 store, or CONNECTOR_KEY_STORE_PASSWORD is not its password");
    }
    throw new SettingInvalid(STORE, "holds no private key with a certificate");
  }
}
