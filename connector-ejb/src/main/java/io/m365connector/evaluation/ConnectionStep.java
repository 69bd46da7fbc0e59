package io.m365connector.evaluation;

/** What a connection needs, in the order in which one thing rests on the other. */
public enum ConnectionStep {
  ENTRA_NAME("Entra's host name resolves"),
  ENTRA_TLS("Entra answers over TLS"),
  CLOCK("This server's clock is right"),
  DISCOVERY("Entra knows the tenant, in this cloud"),
  KEYS("Entra's signing keys can be read"),
  AUDIENCE("Tokens for the Application ID URI are for this connector"),
  CREDENTIAL("Entra takes the connector's credential"),
  CONSENT("The connector was added to the tenant"),
  GRAPH("Microsoft Graph answers");

  private final String question;

  ConnectionStep(String question) {
    this.question = question;
  }

  /** What is checked, as a statement that holds or does not. */
  public String question() {
    return question;
  }
}
