package io.m365connector.bench.profile;

/** The messages that are sent, and by what a good answer is known. */
final class Messages {

  static final String RESULT = "\"result\"";
  static final String NO_ERROR = "\"isError\":false";

  static final String SEARCH = call("outlook_email_search", "{\"query\":\"invoice\",\"limit\":10}");
  static final String ME = call("get_me", "{}");
  static final String LIST = message("tools/list", "{}");
  static final String INITIALIZE =
      message(
          "initialize",
          "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
              + "\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}}");

  private Messages() {}

  private static String call(String tool, String arguments) {
    return message("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  private static String message(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }
}
