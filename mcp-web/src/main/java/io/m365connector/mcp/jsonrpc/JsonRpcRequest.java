package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonObject;

/**
 * A request, which gets exactly one response.
 *
 * @param params empty when the request has none
 */
public record JsonRpcRequest(RequestId id, String method, JsonObject params)
    implements JsonRpcMessage {}
