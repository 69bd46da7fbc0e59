package io.m365connector.mcp.provider;

/**
 * Entra wants the user to prove more before the call can go on: HTTP 401 with a claims challenge,
 * which the client answers by signing in again.
 */
public final class ReauthenticationRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String claims;
  private final String explanation;

  /**
   * @param claims the claims JSON as Entra sent it
   * @param explanation for a client whose answer is already under way as a stream
   */
  public ReauthenticationRequired(String claims, String explanation) {
    super(explanation, null, false, false);
    this.claims = claims;
    this.explanation = explanation;
  }

  public String claims() {
    return claims;
  }

  public String explanation() {
    return explanation;
  }
}
