package io.m365connector.sandbox.organisation;

/**
 * What a person may do in the connector's admin portal; the name is the app-role value in the ID
 * token.
 */
public enum PortalRole {
  VIEWER("viewer"),
  APPROVER("approver"),
  ADMINISTRATOR("administrator");

  private final String claim;

  PortalRole(String claim) {
    this.claim = claim;
  }

  /** The value that appears in the token's {@code roles} claim. */
  public String claim() {
    return claim;
  }
}
