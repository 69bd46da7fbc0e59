package io.m365connector.caller;

import io.m365connector.code.Code;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token whose signature holds, typed. Source: Microsoft identity platform, "Access
 * token claims reference".
 *
 * @param notBefore the later of {@code nbf} and {@code iat}
 */
record TokenClaims(
    String version,
    String issuer,
    TenantId tenant,
    ObjectId user,
    ClientId client,
    Set<String> scopes,
    Instant notBefore,
    Instant expiry,
    boolean guest,
    boolean understandsClaimsChallenge) {

  private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

  /**
   * Reads the claims, in the order in which a refusal says most.
   *
   * @param audience the only audience accepted: the connector's client id
   */
  static TokenClaims of(Map<String, Object> claims, String audience) {
    if (!(claims.get("aud") instanceof String aud) || !aud.equals(audience)) {
      throw new TokenRejected(Code.TOKEN_AUDIENCE);
    }
    String version = text(claims, "ver");
    if (!version.equals("2.0")) {
      throw new TokenRejected(Code.TOKEN_VERSION);
    }
    // App-only tokens carry roles and no scp; idtyp is optional, so its absence proves nothing.
    if (!(claims.get("scp") instanceof String scp) || "app".equals(claims.get("idtyp"))) {
      throw new TokenRejected(Code.TOKEN_APP_ONLY);
    }
    // RFC 7519 §4.1: strings, where they are there at all.
    requireTextIfPresent(claims, "sub");
    requireTextIfPresent(claims, "jti");
    Instant issued = time(claims, "iat");
    Instant notBefore = time(claims, "nbf");
    Instant expiry = time(claims, "exp");
    if (issued.isAfter(expiry)) {
      return reject(null);
    }
    return new TokenClaims(
        version,
        text(claims, "iss"),
        id(() -> TenantId.of(text(claims, "tid"))),
        id(() -> ObjectId.of(text(claims, "oid"))),
        id(() -> ClientId.of(text(claims, "azp"))),
        Set.copyOf(Arrays.asList(scp.strip().split(" +"))),
        issued.isAfter(notBefore) ? issued : notBefore,
        expiry,
        isGuest(claims),
        claims.get("xms_cc") instanceof List<?> capabilities
            && capabilities.stream().anyMatch(each -> "cp1".equalsIgnoreCase(each + "")));
  }

  private static boolean isGuest(Map<String, Object> claims) {
    Object account = claims.get("acct");
    if (account instanceof Number number) {
      return number.longValue() == 1;
    }
    Object provider = claims.get("idp");
    return "1".equals(account) || provider != null && !provider.equals(claims.get("iss"));
  }

  private static String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String value ? value : reject(null);
  }

  private static void requireTextIfPresent(Map<String, Object> claims, String name) {
    if (claims.containsKey(name)) {
      text(claims, name);
    }
  }

  private static Instant time(Map<String, Object> claims, String name) {
    if (claims.get(name) instanceof Long seconds && seconds > 0 && seconds < LATEST) {
      return Instant.ofEpochSecond(seconds);
    }
    return reject(null);
  }

  private static <T> T id(java.util.function.Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      return reject(e);
    }
  }

  private static <T> T reject(@Nullable Throwable ignored) {
    throw new TokenRejected(Code.TOKEN_CLAIMS);
  }
}
