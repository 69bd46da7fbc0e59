package io.m365connector.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The server's certificate, made at the first start and kept in the data directory:
 *
 * <ul>
 *   <li>{@code tls.p12}: the server's key and certificate
 *   <li>{@code trust.p12}: the authority, as a trust store for Java clients
 *   <li>{@code ca.pem}: the authority, for everybody else
 * </ul>
 *
 * @param keyStore key and certificate chain of the server
 * @param trustStore what a client must trust to talk to it
 * @param directory where the files lie
 */
public record TlsIdentity(KeyStore keyStore, KeyStore trustStore, Path directory) {
  /** Opens the PKCS #12 files. It protects nothing but a certificate for loopback. */
  public static final String PASSWORD = "sandbox";

  private static final String ALIAS = "sandbox";
  private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);

  /** Loads the identity from that directory, making it first where it is missing or too old. */
  public static TlsIdentity in(Path directory) throws IOException, GeneralSecurityException {
    Files.createDirectories(directory);
    // Two sandboxes may start side by side on one directory; the second finds the first one's.
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve("tls.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      TlsIdentity stored = load(directory);
      return stored != null && lock.isValid() ? stored : make(directory);
    }
  }

  public Path trustStoreFile() {
    return directory.resolve("trust.p12");
  }

  public Path authorityFile() {
    return directory.resolve("ca.pem");
  }

  private static @Nullable TlsIdentity load(Path directory) {
    try {
      KeyStore keys = read(directory.resolve("tls.p12"));
      KeyStore trust = read(directory.resolve("trust.p12"));
      X509Certificate certificate = (X509Certificate) keys.getCertificate(ALIAS);
      certificate.checkValidity(java.util.Date.from(Instant.now().plus(RENEW_BEFORE_END)));
      certificate.verify(trust.getCertificate(ALIAS).getPublicKey());
      return Files.exists(directory.resolve("ca.pem"))
          ? new TlsIdentity(keys, trust, directory)
          : null;
    } catch (IOException | GeneralSecurityException | NullPointerException missingOrOld) {
      return null;
    }
  }

  private static TlsIdentity make(Path directory) throws IOException, GeneralSecurityException {
    LocalAuthority.Issued issued = new LocalAuthority(Instant.now()).issue();
    KeyStore keys = emptyStore();
    keys.setKeyEntry(
        ALIAS,
        issued.key().getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {issued.certificate(), issued.authority()});
    KeyStore trust = emptyStore();
    trust.setCertificateEntry(ALIAS, issued.authority());
    write(directory.resolve("ca.pem"), out -> out.write(pem(issued.authority())));
    write(directory.resolve("trust.p12"), out -> store(trust, out));
    write(directory.resolve("tls.p12"), out -> store(keys, out));
    return new TlsIdentity(keys, trust, directory);
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      return store;
    }
  }

  private static void store(KeyStore store, OutputStream out) throws IOException {
    try {
      store.store(out, PASSWORD.toCharArray());
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
  }

  private static byte[] pem(X509Certificate certificate) {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Writes beside and moves, so that a reader never sees half a file. */
  private static void write(Path file, Body content) throws IOException {
    Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try (OutputStream out = Files.newOutputStream(beside)) {
      content.writeTo(out);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
