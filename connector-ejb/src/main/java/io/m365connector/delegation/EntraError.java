package io.m365connector.delegation;

import io.m365connector.code.Code;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads Entra's error answer (RFC 6749 §5.2 and Microsoft's additions) and says what it means. */
record EntraError(EntraTrace trace, @Nullable String claims) {

  /** What an id or an error name may look like; anything else is not taken over. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private static final int MAX_CLAIMS = 4096;

  static EntraError parse(String body) {
    Map<String, Object> json;
    try {
      json = JsonUtil.parseJson(body);
    } catch (JoseException e) {
      return new EntraError(EntraTrace.NONE, null);
    }
    List<Long> numbers =
        json.get("error_codes") instanceof List<?> list
            ? list.stream().filter(Long.class::isInstance).map(Long.class::cast).limit(4).toList()
            : List.of();
    EntraTrace trace =
        new EntraTrace(
            token(json, "error"),
            token(json, "suberror"),
            numbers,
            token(json, "trace_id"),
            token(json, "correlation_id"));
    boolean challenged =
        json.get("claims") instanceof String text && !text.isBlank() && text.length() <= MAX_CLAIMS;
    return new EntraError(trace, challenged ? (String) json.get("claims") : null);
  }

  /** What the answer means, in Microsoft's order: claims first, then suberror, then error. */
  DelegationFailed meaning(int status, @Nullable Duration retryAfter, URI consentUrl) {
    if (claims != null) {
      return new DelegationFailed.ClaimsChallenge(trace, claims);
    }
    if (status == 429) {
      return new DelegationFailed.Unavailable(Code.ENTRA_THROTTLED, trace, retryAfter, null);
    }
    if (status >= 500 || trace.error() == null) {
      return new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, trace, retryAfter, null);
    }
    if ("consent_required".equals(trace.suberror()) || "consent_required".equals(trace.error())) {
      return new DelegationFailed.ConsentRequired(trace, consentUrl);
    }
    return switch (trace.error()) {
      case "invalid_grant" -> new DelegationFailed.Refused(ofSuberror(trace.suberror()), trace);
      case "interaction_required", "login_required" ->
          new DelegationFailed.Refused(Code.SIGN_IN_AGAIN, trace);
      case "access_denied" -> new DelegationFailed.Refused(Code.BLOCKED_BY_POLICY, trace);
      case "temporarily_unavailable", "server_error" ->
          new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, trace, retryAfter, null);
      default -> new DelegationFailed.Refused(Code.MISCONFIGURED, trace);
    };
  }

  private static Code ofSuberror(@Nullable String suberror) {
    if (suberror == null) {
      return Code.SIGN_IN_AGAIN;
    }
    return switch (suberror) {
      case "message_only", "protection_policy_required", "client_mismatch" ->
          Code.BLOCKED_BY_POLICY;
      case "user_password_expired", "additional_action" -> Code.USER_PROBLEM;
      default -> Code.SIGN_IN_AGAIN;
    };
  }

  private static @Nullable String token(Map<String, Object> json, String name) {
    return json.get(name) instanceof String value && TOKEN.matcher(value).matches() ? value : null;
  }
}
