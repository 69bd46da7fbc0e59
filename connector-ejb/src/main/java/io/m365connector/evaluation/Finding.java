package io.m365connector.evaluation;

import static io.m365connector.code.WhoseMove.OPERATOR;
import static io.m365connector.code.WhoseMove.TENANT_ADMIN;
import static io.m365connector.code.WhoseMove.USER;
import static io.m365connector.code.WhoseMove.WAIT;

import io.m365connector.code.WhoseMove;

/** Why a step of the connection test fails, and who can do what about it. */
public enum Finding {
  NAME_UNKNOWN(
      OPERATOR,
      "The host name cannot be resolved on this server.",
      "Check the server's DNS, and CONNECTOR_ENTRA_URL or CONNECTOR_GRAPH_URL if they are set."),
  NOT_REACHABLE(
      OPERATOR,
      "No connection comes about.",
      "Let this server reach the host on port 443 in the firewall or proxy."),
  TLS_NOT_TRUSTED(
      OPERATOR,
      "The certificate that was shown is not trusted, as when a proxy opens TLS.",
      "Take the host out of TLS inspection, or put the proxy's authority into"
          + " CONNECTOR_TRUST_STORE."),
  NO_GOOD_ANSWER(
      WAIT, "The host answers, but not as it should.", "Try again; then ask the Microsoft status."),
  CLOCK_OFF(
      OPERATOR,
      "This server's clock differs from Entra's by more than the five minutes that are forgiven.",
      "Synchronise the clock (NTP)."),
  TENANT_UNKNOWN(
      USER,
      "Entra knows no such tenant.",
      "Check the tenant id in the Entra admin centre, under Overview."),
  OTHER_CLOUD(
      OPERATOR,
      "The tenant lives in another Microsoft cloud than this connector.",
      "Use a connector that runs with that cloud's CONNECTOR_CLOUD."),
  ISSUER_DIFFERS(
      OPERATOR,
      "Entra names another issuer for the tenant than the connector expects.",
      "Check CONNECTOR_ENTRA_URL and CONNECTOR_ENTRA_ISSUER."),
  KEYS_NOT_READABLE(
      OPERATOR,
      "The signing keys cannot be read.",
      "Let this server reach the key address; the log names it."),
  APP_ID_URI_UNKNOWN(
      OPERATOR,
      "Entra knows no application with this Application ID URI.",
      "Set the URI in the app registration (Expose an API), or CONNECTOR_APP_ID_URI to what it is."),
  AUDIENCE_DIFFERS(
      OPERATOR,
      "The Application ID URI belongs to another application.",
      "Set CONNECTOR_CLIENT_ID and CONNECTOR_APP_ID_URI to those of one registration, and"
          + " requestedAccessTokenVersion to 2."),
  CREDENTIAL_REFUSED(
      OPERATOR,
      "Entra does not take the client secret, certificate or assertion.",
      "Create a new one in the app registration and set it; it is read without a restart."),
  CREDENTIAL_ENDED(
      OPERATOR,
      "The connector's credential has expired or is not valid yet.",
      "Create a new one in the app registration and set it; it is read without a restart."),
  NOT_IN_TENANT(
      TENANT_ADMIN,
      "The connector was not added to the tenant, or is disabled there.",
      "An administrator of the tenant opens the consent link."),
  ENTRA_REFUSES(
      OPERATOR,
      "Entra refuses for another reason.",
      "Look the AADSTS number up in the sign-in diagnosis.");

  private final WhoseMove whoseMove;
  private final String cause;
  private final String remedy;

  Finding(WhoseMove whoseMove, String cause, String remedy) {
    this.whoseMove = whoseMove;
    this.cause = cause;
    this.remedy = remedy;
  }

  public WhoseMove whoseMove() {
    return whoseMove;
  }

  /** What is wrong, in a sentence. */
  public String cause() {
    return cause;
  }

  /** What the one whose move it is can do, in a sentence. */
  public String remedy() {
    return remedy;
  }
}
