package io.m365connector.mcp.http;

/** One fixed sentence per HTTP status. */
final class Statuses {

  private Statuses() {}

  static String text(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "A valid access token is required.";
      case 403 -> "This is not allowed.";
      case 404 -> "There is nothing at this path.";
      case 405 -> "This method is not allowed here; send JSON-RPC messages with POST.";
      case 406 -> "No acceptable representation.";
      case 408 -> "The request took too long to arrive.";
      case 413 -> "The request body is too large.";
      case 415 -> "Send the message as application/json in UTF-8, without content encoding.";
      case 503 -> "The server is busy; try again shortly.";
      default -> status >= 500 ? "The server failed." : "The request cannot be served.";
    };
  }
}
