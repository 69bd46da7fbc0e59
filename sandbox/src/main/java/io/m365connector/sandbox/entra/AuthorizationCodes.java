package io.m365connector.sandbox.entra;

import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The codes that were handed out; each is good for one exchange within ten minutes. */
final class AuthorizationCodes {
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int SWEEP_ABOVE = 1_000;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Issued> codes = new ConcurrentHashMap<>();

  /** What a code stands for. */
  record SignIn(
      String tenant,
      String user,
      String client,
      String redirectUri,
      String scope,
      String nonce,
      String challenge,
      boolean continuousAccess,
      Instant at) {

    boolean expired() {
      return at.plus(LIFETIME).isBefore(Instant.now());
    }
  }

  private record Issued(SignIn signIn, AtomicBoolean used) {}

  String issue(SignIn signIn) {
    if (codes.size() > SWEEP_ABOVE) {
      codes.values().removeIf(issued -> issued.signIn().expired());
    }
    byte[] bytes = new byte[48];
    random.nextBytes(bytes);
    String code = "1." + Base64URL.encode(bytes);
    codes.put(code, new Issued(signIn, new AtomicBoolean()));
    return code;
  }

  /** Takes a code, which is good no more afterwards. */
  SignIn redeem(String code, String clientId) throws EntraRefusal {
    Issued issued = codes.get(code);
    if (issued == null) {
      throw new EntraRefusal(Aadsts.INVALID_GRANT, "the code is unknown");
    }
    if (!issued.signIn().client().equals(clientId)) {
      throw new EntraRefusal(Aadsts.INVALID_GRANT, "the code was issued to another client");
    }
    if (issued.used().getAndSet(true)) {
      throw new EntraRefusal(Aadsts.CODE_ALREADY_USED);
    }
    if (issued.signIn().expired()) {
      throw new EntraRefusal(Aadsts.EXPIRED_CODE_OR_REFRESH_TOKEN);
    }
    return issued.signIn();
  }

  void clear() {
    codes.clear();
  }
}
