package io.m365connector.delegation;

import io.m365connector.code.Code;
import io.m365connector.upstream.Answer;
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
    return new EntraError(trace, claims(json.get("claims")));
  }

  /** The claims request, if it is one: a JSON object of bounded size. */
  private static @Nullable String claims(@Nullable Object value) {
    if (!(value instanceof String text) || text.length() > MAX_CLAIMS) {
      return null;
    }
    try {
      return JsonUtil.parseJson(text).isEmpty() ? null : text;
    } catch (JoseException e) {
      return null;
    }
  }

  /**
   * What a request that brought no token means. MSAL's exception is not passed on: its message is
   * Entra's description.
   *
   * @param answer null when none came
   * @param unanswered what identifies the request then
   */
  static DelegationFailed failure(@Nullable Answer answer, EntraTrace unanswered, URI consentUrl) {
    return answer == null
        ? new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, unanswered, null, null)
        : parse(answer.text())
            .meaning(answer.status(), RetryAfter.of(answer.headers()), consentUrl);
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
      return new DelegationFailed.ConsentRequired(Code.CONSENT_REQUIRED, trace, consentUrl);
    }
    return switch (trace.error()) {
      case "unauthorized_client" ->
          new DelegationFailed.ConsentRequired(Code.APP_NOT_IN_TENANT, trace, consentUrl);
      case "invalid_grant", "interaction_required", "login_required" ->
          new DelegationFailed.Refused(ofSuberror(trace.suberror()), trace);
      // RFC 6749 §4.1.2.1: somebody declined the consent page.
      case "access_denied" ->
          new DelegationFailed.ConsentRequired(Code.CONSENT_REQUIRED, trace, consentUrl);
      case "temporarily_unavailable", "server_error" ->
          new DelegationFailed.Unavailable(Code.ENTRA_UNAVAILABLE, trace, retryAfter, null);
      default -> new DelegationFailed.Refused(Code.MISCONFIGURED, trace);
    };
  }

  /** Microsoft, MSAL.NET "MsalUiRequiredException": what the classifications ask of the user. */
  private static Code ofSuberror(@Nullable String suberror) {
    if (suberror == null) {
      return Code.SIGN_IN_AGAIN;
    }
    return switch (suberror) {
      case "message_only", "protection_policy_required", "client_mismatch" ->
          Code.BLOCKED_BY_POLICY;
      case "user_password_expired" -> Code.USER_PROBLEM;
      default -> Code.SIGN_IN_AGAIN;
    };
  }

  private static @Nullable String token(Map<String, Object> json, String name) {
    return json.get(name) instanceof String value && TOKEN.matcher(value).matches() ? value : null;
  }
}
