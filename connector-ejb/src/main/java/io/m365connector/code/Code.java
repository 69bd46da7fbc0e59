package io.m365connector.code;

import static io.m365connector.code.WhoseMove.CLIENT;
import static io.m365connector.code.WhoseMove.OPERATOR;
import static io.m365connector.code.WhoseMove.TENANT_ADMIN;
import static io.m365connector.code.WhoseMove.USER;
import static io.m365connector.code.WhoseMove.WAIT;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every failure the connector can name, with texts that are safe to show to anybody: they hold no
 * value of the request. The constant's number is its public identity ({@code M365C-1003}).
 */
public enum Code {
  TOKEN_MISSING(1001, CLIENT, "No bearer token was sent.", "Sign in and send the access token."),
  TOKEN_MALFORMED(
      1002,
      CLIENT,
      "The bearer token is not a signed JWT this service accepts.",
      "Send an Entra v2.0 access token for this connector."),
  TOKEN_KEY_UNKNOWN(
      1003,
      CLIENT,
      "The token is signed with a key that Entra does not publish.",
      "Sign in again; a token of another cloud is not accepted."),
  TOKEN_SIGNATURE(1004, CLIENT, "The token's signature is wrong.", "Sign in again."),
  TOKEN_ISSUER(
      1005,
      CLIENT,
      "Issuer, tenant and signing key of the token do not agree.",
      "Use a token of the user's own tenant and of this connector's cloud."),
  TOKEN_AUDIENCE(
      1006,
      CLIENT,
      "The token was issued for another resource.",
      "Request the scope that the challenge names."),
  TOKEN_VERSION(
      1007,
      OPERATOR,
      "The token is not a v2.0 access token.",
      "Set requestedAccessTokenVersion to 2 in the connector's app registration."),
  TOKEN_EXPIRED(1008, CLIENT, "The token has expired.", "Refresh it or sign in again."),
  TOKEN_NOT_YET_VALID(1009, CLIENT, "The token is not valid yet.", "Check the clocks."),
  TOKEN_CLAIMS(1010, CLIENT, "A claim of the token is missing or malformed.", "Sign in again."),
  TOKEN_APP_ONLY(
      1011,
      CLIENT,
      "The token belongs to an application, not to a person.",
      "Sign in as a user; this connector acts for people only."),
  TOKEN_SCOPE(
      1012,
      CLIENT,
      "The token lacks the scope access_as_user.",
      "Request the scope that the challenge names."),
  TOKEN_IN_QUERY(
      1013,
      CLIENT,
      "A token in a query string is never accepted.",
      "Send it in the Authorization header."),
  KEYS_UNAVAILABLE(
      1014,
      WAIT,
      "The signing keys of Entra are not known yet.",
      "Try again shortly; the operator sees the cause in the health page."),

  NOT_ADMITTED(
      2001,
      OPERATOR,
      "Client application is not authorized for this resource",
      "Ask the operator to admit this tenant and client."),
  ALLOWLIST_STALE(
      2002,
      OPERATOR,
      "The allowlist cannot be read.",
      "The operator restores the database; then it works by itself."),
  GUEST_REFUSED(
      2003,
      OPERATOR,
      "Guests are not admitted for this tenant and client.",
      "Sign in with an account of the tenant, or ask the operator to admit guests."),
  SWITCHED_OFF(
      2004,
      WAIT,
      "The operator has switched the connector off for now.",
      "Try again later; the operator switches it on again in the portal."),
  TOOL_NOT_ALLOWED(
      2005,
      OPERATOR,
      "This tool is not allowed for this tenant and client.",
      "Ask the operator to allow it."),
  CALLS_LIMITED(
      2006,
      WAIT,
      "Too many calls of this user, client or tenant at once or in a minute.",
      "Try again after the stated time, and make fewer calls at a time."),

  CONSENT_REQUIRED(
      3001,
      TENANT_ADMIN,
      "The connector has no consent to read Microsoft 365 in this tenant.",
      "A tenant administrator opens the consent link."),
  CLAIMS_CHALLENGE(
      3002,
      USER,
      "Entra asks the user for more, such as another sign-in factor.",
      "Sign in again and satisfy what Entra asks."),
  BLOCKED_BY_POLICY(
      3003,
      TENANT_ADMIN,
      "A Conditional Access policy of the tenant blocks the connector.",
      "A tenant administrator finds the entry in the sign-in log by the correlation id."),
  USER_PROBLEM(
      3004,
      TENANT_ADMIN,
      "Entra refuses this user account.",
      "A tenant administrator checks the account and its assignment to the app."),
  SIGN_IN_AGAIN(
      3005,
      USER,
      "Entra no longer accepts this sign-in.",
      "Sign out of the connector and in again."),
  MISCONFIGURED(
      3006,
      OPERATOR,
      "Entra refuses the connector's own registration or credential.",
      "The operator checks the connector's app registration, credential and cloud."),
  ENTRA_THROTTLED(3007, WAIT, "Entra asks to slow down.", "Try again after the stated time."),
  ENTRA_UNAVAILABLE(3008, WAIT, "Entra does not answer.", "Try again shortly."),
  APP_NOT_IN_TENANT(
      3009,
      TENANT_ADMIN,
      "Entra does not let the connector act in this tenant: it was not added there, or is disabled.",
      "A tenant administrator opens the consent link, or enables the connector there."),
  EXCHANGE_MISMATCH(
      3010,
      OPERATOR,
      "Entra's answer does not belong to the caller, so it was thrown away.",
      "Try again; if it stays, the operator checks what stands between the connector and Entra."),

  GRAPH_NOT_FOUND(4001, CLIENT, "Microsoft Graph knows no such item.", "Check the identifier."),
  GRAPH_FORBIDDEN(
      4002,
      USER,
      "Microsoft Graph does not let this user read it.",
      "Ask the owner of the item for access."),
  GRAPH_BAD_REQUEST(4003, CLIENT, "Microsoft Graph refused the request.", "Change the arguments."),
  GRAPH_THROTTLED(
      4004, WAIT, "Microsoft Graph asks to slow down.", "Try again after the stated time."),
  GRAPH_UNAVAILABLE(4005, WAIT, "Microsoft Graph does not answer.", "Try again shortly."),
  GRAPH_MALFORMED(
      4006, WAIT, "Microsoft Graph sent an answer that cannot be read.", "Try again shortly."),

  ARGUMENT_INVALID(5001, CLIENT, "An argument is not valid.", "Change the argument."),
  TOOL_UNKNOWN(5002, CLIENT, "There is no such tool.", "Call one that tools/list names."),
  SCOPE_MISSING(
      5003,
      TENANT_ADMIN,
      "The tenant has not granted the permission that the tool needs.",
      "A tenant administrator opens the consent link."),
  CURSOR_INVALID(
      5004,
      CLIENT,
      "The cursor has expired or belongs to another user or tool.",
      "Repeat the first call without a cursor."),
  CONTENT_UNREADABLE(
      5005, USER, "The content cannot be turned into text.", "Open it in Microsoft 365."),
  NOT_IN_THIS_CLOUD(
      5006, WAIT, "Microsoft does not offer this in the tenant's cloud.", "Do without."),

  AUDIT_UNAVAILABLE(
      6001,
      OPERATOR,
      "Calls cannot be recorded now, and none is served without its record.",
      "The operator restores the database; then it works by itself."),

  CHANGED_MEANWHILE(
      7001,
      USER,
      "Somebody else changed this in the meantime.",
      "Look at what it is now and decide again."),
  REASON_NEEDED(
      7002, USER, "A change needs a reason of 10 to 1000 characters.", "Say why, in a sentence."),
  STEP_NOT_POSSIBLE(
      7003,
      USER,
      "That step is not possible from where this stands.",
      "Choose one of the steps that the page offers."),
  SECOND_PERSON_NEEDED(
      7004,
      USER,
      "Another person has to decide this.",
      "Ask an approver who neither filed, edited nor already approved it."),
  NOT_THERE(7005, USER, "There is no such record.", "Go back to the list."),
  INPUT_INVALID(7006, USER, "A field cannot be accepted as it is.", "Change the field."),
  TOO_MANY_REQUESTS(
      7007, WAIT, "Too many requests came from there or for this tenant.", "Try again later."),
  TENANT_NOT_FOUND(
      7008,
      USER,
      "Microsoft Entra knows no such tenant.",
      "Check the domain or the tenant id in the Entra admin centre."),
  MANAGED_ELSEWHERE(
      7009,
      USER,
      "The allowlist is managed from outside the portal.",
      "Make the change in the repository that the banner names."),
  FRESH_SIGN_IN_NEEDED(
      7010, USER, "This action needs a fresh sign-in.", "Sign in again; the page then comes back."),
  REQUESTS_BLOCKED(
      7011,
      OPERATOR,
      "Requests of this tenant are not accepted.",
      "Write to the operator if you think that is wrong."),
  PAIR_EXISTS(
      7012,
      USER,
      "This tenant and client pair is already on the allowlist.",
      "Open the existing entry."),
  ROLE_MISSING(
      7013,
      OPERATOR,
      "The application role for this is missing.",
      "Assign the role in the connector's app registration, then fetch a new token."),
  VERSION_NEEDED(
      7014,
      CLIENT,
      "A change must say which version it is about.",
      "Read the record and send its ETag as If-Match."),

  SETTING_INVALID(
      9001,
      OPERATOR,
      "A setting is missing, contradictory or insecure.",
      "Change the setting that the message names."),
  INTERNAL(
      9002,
      OPERATOR,
      "The connector failed unexpectedly.",
      "Report the request id to the operator, who finds the cause in the log."),
  OVERLOADED(
      9003, WAIT, "The server is busy; try again shortly.", "Try again after the stated time.");

  private final int number;
  private final WhoseMove whoseMove;
  private final String what;
  private final String move;

  Code(int number, WhoseMove whoseMove, String what, String move) {
    this.number = number;
    this.whoseMove = whoseMove;
    this.what = what;
    this.move = move;
  }

  /** The code with that public identity. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }

  /** The stable public identity, such as {@code M365C-2001}. */
  public String id() {
    return "M365C-" + number;
  }

  public WhoseMove whoseMove() {
    return whoseMove;
  }

  /** What happened, in a sentence. */
  public String what() {
    return what;
  }

  /** What the one whose move it is can do, in a sentence. */
  public String move() {
    return move;
  }
}
