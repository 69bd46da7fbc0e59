package io.m365connector.mcp.provider;

/** The request cannot be served because of its parameters: JSON-RPC -32602. */
public final class InvalidParams extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message sent to the client: fixed text, never a value of the request
   */
  public InvalidParams(String message) {
    super(message, null, false, false);
  }

  /** The text for the client. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
