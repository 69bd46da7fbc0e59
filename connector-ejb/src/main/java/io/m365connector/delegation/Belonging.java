package io.m365connector.delegation;

import io.m365connector.caller.Caller;
import io.m365connector.code.Code;
import io.m365connector.config.ConnectorConfig;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Whether Entra's answer is for the caller whose token was sent. MSAL compares nothing of it.
 *
 * <p>The ID token that comes along names its user. The Graph token is opaque by contract: what can
 * be read in it must not contradict, what cannot be read proves nothing and is let pass.
 */
record Belonging(Caller caller, String clientId, Set<String> graphNames) {

  /** Microsoft Graph's application id, the same in all clouds. */
  private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

  static Belonging of(Caller caller, ConnectorConfig config) {
    String graph = config.cloud().graph().toString();
    return new Belonging(caller, config.clientId().toString(), Set.of(graph, graph + "/", GRAPH));
  }

  /**
   * Checks a successful answer.
   *
   * @throws DelegationFailed.Refused when it speaks of someone or something else
   */
  void require(String answer) {
    Map<String, Object> json = parse(answer);
    boolean usable =
        json.get("token_type") instanceof String type
            && type.equalsIgnoreCase("Bearer")
            && json.get("expires_in") instanceof Number seconds
            && seconds.longValue() > 0
            && json.get("access_token") instanceof String token
            && !token.equals(caller.token().reveal());
    if (!usable) {
      throw mismatch();
    }
    Map<String, Object> identity = claims(json.get("id_token"));
    Map<String, Object> graph = claims(json.get("access_token"));
    agree(identity, "aud", Set.of(clientId));
    agree(graph, "aud", graphNames);
    for (Map<String, Object> claims : java.util.List.of(identity, graph)) {
      agree(claims, "tid", Set.of(caller.tenant().toString()));
      agree(claims, "oid", Set.of(caller.user().toString()));
    }
  }

  private static void agree(Map<String, Object> claims, String name, Set<String> allowed) {
    if (claims.get(name) instanceof String value && !allowed.contains(value)) {
      throw mismatch();
    }
  }

  private static Map<String, Object> claims(@Nullable Object token) {
    try {
      return token instanceof String text ? Jwt.claims(text) : Map.of();
    } catch (JoseException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static Map<String, Object> parse(String answer) {
    try {
      return JsonUtil.parseJson(answer);
    } catch (JoseException e) {
      throw mismatch();
    }
  }

  private static DelegationFailed mismatch() {
    return new DelegationFailed.Refused(Code.EXCHANGE_MISMATCH, EntraTrace.NONE);
  }
}
