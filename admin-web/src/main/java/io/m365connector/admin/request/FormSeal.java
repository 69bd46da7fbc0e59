package io.m365connector.admin.request;

import io.m365connector.config.CommonKey;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells a person's form from a program's, without a third party and without a puzzle to read:
 * a signed stamp of when the form was given out, good once, and a number to be found with it that
 * costs a browser a moment. Who has no script waits a little longer instead.
 */
@ApplicationScoped
public class FormSeal {

  /** Leading zero bits of the hash: about 4,000 tries. */
  static final int BITS = 12;

  static final Duration LEAST = Duration.ofSeconds(2);
  static final Duration LEAST_UNPROVEN = Duration.ofSeconds(15);
  static final Duration MOST = Duration.ofHours(4);
  private static final int REMEMBERED = 20_000;
  private static final String HMAC = "HmacSHA256";

  /** What came of a check. */
  enum Verdict {
    PROVEN,
    /** Good, but the browser has no script. */
    UNPROVEN,
    TOO_SOON,
    TOO_OLD,
    NOT_OURS
  }

  private final SecretKeySpec key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Boolean> used =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FormSeal() {
    this.key = null;
    this.clock = null;
  }

  @Inject
  FormSeal(ConnectorConfig config) {
    this(CommonKey.of(config), Clock.systemUTC());
  }

  FormSeal(byte[] material, Clock clock) {
    this.key = new SecretKeySpec(mac(material, "public form v1"), HMAC);
    this.clock = clock;
  }

  /** A new seal. */
  String issue() {
    byte[] nonce = new byte[12];
    random.nextBytes(nonce);
    byte[] body =
        ByteBuffer.allocate(20).putLong(clock.instant().getEpochSecond()).put(nonce).array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    return text + "." + signature(text);
  }

  /** Judges a seal that came back; a good one is used up. */
  Verdict check(String seal, String proof) {
    int dot = seal.indexOf('.');
    if (seal.length() > 120 || dot < 1 || !isSigned(seal.substring(0, dot), seal, dot)) {
      return Verdict.NOT_OURS;
    }
    byte[] body = Base64.getUrlDecoder().decode(seal.substring(0, dot));
    Instant issued = Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong());
    Duration age = Duration.between(issued, clock.instant());
    boolean proven = isProof(seal, proof);
    if (age.compareTo(proven ? LEAST : LEAST_UNPROVEN) < 0) {
      return Verdict.TOO_SOON;
    }
    if (age.compareTo(MOST) > 0 || !use(seal)) {
      return Verdict.TOO_OLD;
    }
    return proven ? Verdict.PROVEN : Verdict.UNPROVEN;
  }

  private synchronized boolean use(String seal) {
    return used.put(seal, true) == null;
  }

  private boolean isSigned(String text, String seal, int dot) {
    return MessageDigest.isEqual(
        signature(text).getBytes(StandardCharsets.US_ASCII),
        seal.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key.getEncoded(), text));
  }

  static boolean isProof(String seal, String proof) {
    if (proof.isEmpty() || proof.length() > 20) {
      return false;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seal + ":" + proof).getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(digest).getInt() >>> (32 - BITS)) == 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
