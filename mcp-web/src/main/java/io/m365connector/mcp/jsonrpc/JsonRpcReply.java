package io.m365connector.mcp.jsonrpc;

import jakarta.json.JsonObject;

/**
 * A client's response to a request of ours; 2025-11-25 and older only.
 *
 * @param failed whether {@code body} is the error instead of the result
 */
public record JsonRpcReply(RequestId id, JsonObject body, boolean failed)
    implements JsonRpcMessage {}
