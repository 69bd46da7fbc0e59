/**
 * JSON-RPC 2.0 as MCP narrows it: bytes in, one strictly read message out, and back. Rule: nothing
 * here knows HTTP headers, callers or methods; every read is bounded; nothing of the input is ever
 * repeated in an error.
 *
 * @see <a href="https://www.jsonrpc.org/specification">JSON-RPC 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7493">RFC 7493, I-JSON</a>
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.jsonrpc;
