package io.m365connector.mcp.jsonrpc;

/**
 * The error codes MCP allows a server to send. Codes from -32000 to -32019 are never used
 * (2026-07-28, "Error Codes").
 */
public enum JsonRpcErrorCode {
  /** Not JSON, or not UTF-8. */
  PARSE_ERROR(-32700, "Parse error"),
  /** JSON, but not one JSON-RPC request, notification or response within the limits. */
  INVALID_REQUEST(-32600, "Invalid request"),
  METHOD_NOT_FOUND(-32601, "Method not found"),
  INVALID_PARAMS(-32602, "Invalid params"),
  INTERNAL_ERROR(-32603, "Internal error"),
  /** 2025-11-25 and older only; 2026-07-28 forbids it in favour of {@link #INVALID_PARAMS}. */
  RESOURCE_NOT_FOUND(-32002, "Resource not found"),
  /** 2026-07-28: a mirrored header is missing, malformed or differs from the body. */
  HEADER_MISMATCH(-32020, "Header mismatch"),
  /** 2026-07-28: the client did not declare a capability that the request needs. */
  MISSING_CLIENT_CAPABILITY(-32021, "Missing required client capability"),
  UNSUPPORTED_PROTOCOL_VERSION(-32022, "Unsupported protocol version");

  private final int number;
  private final String message;

  JsonRpcErrorCode(int number, String message) {
    this.number = number;
    this.message = message;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** The code's short name, used as message where nothing more helpful is known. */
  public String message() {
    return message;
  }
}
