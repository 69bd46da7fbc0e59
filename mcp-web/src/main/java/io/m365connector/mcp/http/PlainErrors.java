package io.m365connector.mcp.http;

import io.m365connector.mcp.jsonrpc.JsonRpcError;
import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Error bodies for what fails outside a JSON-RPC exchange: a JSON-RPC error without id, as the
 * specification allows, which MCP clients can show.
 */
final class PlainErrors {

  static final String JSON = "application/json";

  private PlainErrors() {}

  /**
   * The body.
   *
   * @param message fixed text
   */
  static byte[] body(int status, String message) {
    JsonRpcErrorCode code =
        status >= 500 ? JsonRpcErrorCode.INTERNAL_ERROR : JsonRpcErrorCode.INVALID_REQUEST;
    return JsonRpcWriter.error(null, new JsonRpcError(code, message));
  }

  static void write(HttpServletResponse response, int status, String message) throws IOException {
    byte[] body = body(status, message);
    response.setStatus(status);
    response.setContentType(JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
