package io.m365connector.admin.access;

/** The portal's roles: values of the {@code roles} claim, each including those before it. */
public enum AdminRole {
  VIEWER(Names.VIEWER),
  APPROVER(Names.APPROVER),
  ADMINISTRATOR(Names.ADMINISTRATOR);

  /** The names, for annotations. */
  public static final class Names {
    public static final String VIEWER = "viewer";
    public static final String APPROVER = "approver";
    public static final String ADMINISTRATOR = "administrator";

    private Names() {}
  }

  private final String claim;

  AdminRole(String claim) {
    this.claim = claim;
  }

  /** The value in the token, and the container's role name. */
  public String claim() {
    return claim;
  }
}
