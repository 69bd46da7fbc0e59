package io.m365connector.evaluation;

import io.m365connector.code.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is checked about a call, in the order in which production checks it.
 *
 * @see io.m365connector.caller.TokenVerifier
 * @see io.m365connector.allowlist.Allowlist
 */
public enum Step {
  TOKEN_FORM("The token is a signed JWT", Code.TOKEN_MALFORMED, Code.TOKEN_MISSING),
  TOKEN_KEY("Entra publishes the signing key", Code.TOKEN_KEY_UNKNOWN, Code.KEYS_UNAVAILABLE),
  TOKEN_SIGNATURE("The signature holds", Code.TOKEN_SIGNATURE),
  TOKEN_AUDIENCE("The token is for this connector", Code.TOKEN_AUDIENCE),
  TOKEN_VERSION("The token is a v2.0 token", Code.TOKEN_VERSION),
  TOKEN_PERSON("The token speaks for a person", Code.TOKEN_APP_ONLY),
  TOKEN_CLAIMS("All claims are there and well-formed", Code.TOKEN_CLAIMS),
  TOKEN_ISSUER("Issuer, tenant and key agree", Code.TOKEN_ISSUER),
  TOKEN_EXPIRY("The token has not expired", Code.TOKEN_EXPIRED),
  TOKEN_START("The token is valid already", Code.TOKEN_NOT_YET_VALID),
  TOKEN_SCOPE("The token has the scope access_as_user", Code.TOKEN_SCOPE),
  ALLOWLIST_FRESH("This node's allowlist is fresh", Code.ALLOWLIST_STALE),
  ON_ALLOWLIST("Tenant and client are on the allowlist", Code.NOT_ADMITTED),
  ENTRY_STATUS("The entry is active", Code.NOT_ADMITTED),
  ENTRY_DATES("The entry is within its dates", Code.NOT_ADMITTED),
  TENANT_SWITCH("The tenant is not switched off", Code.NOT_ADMITTED),
  MAIN_SWITCH("The connector is not switched off", Code.SWITCHED_OFF),
  GUESTS("The user is no guest, or guests are admitted", Code.GUEST_REFUSED),
  TOOL_KNOWN("There is such a tool", Code.TOOL_UNKNOWN),
  TOOL_PERMITTED("The entry permits the tool", Code.TOOL_NOT_ALLOWED),
  TOOL_SWITCH("The tool is not switched off", Code.TOOL_NOT_ALLOWED),
  TOOL_CLOUD("This cloud offers what the tool needs", Code.NOT_IN_THIS_CLOUD);

  /** The checks of a token. */
  static final Set<Step> TOKEN = EnumSet.range(TOKEN_FORM, TOKEN_SCOPE);

  private final String question;
  private final List<Code> codes;

  Step(String question, Code... codes) {
    this.question = question;
    this.codes = List.of(codes);
  }

  /** What is checked, as a statement that holds or does not. */
  public String question() {
    return question;
  }

  /** What a caller hears when it does not hold. */
  Code code() {
    return codes.getFirst();
  }

  /** The check of a token that refuses with this code. */
  static Step ofToken(Code code) {
    return Arrays.stream(values())
        .filter(TOKEN::contains)
        .filter(step -> step.codes.contains(code))
        .findFirst()
        .orElse(TOKEN_CLAIMS);
  }
}
