package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonObject;

/**
 * A message without id, which is never answered.
 *
 * @param params empty when the notification has none
 */
public record JsonRpcNotification(String method, JsonObject params) implements JsonRpcMessage {}
