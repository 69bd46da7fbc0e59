package io.m365connector.mcp.jsonrpc;

/** One message from a client. */
public sealed interface JsonRpcMessage permits JsonRpcRequest, JsonRpcNotification, JsonRpcReply {}
