/**
 * The methods of MCP, one class each, and the way from a body to an answer. Rule: a method runs for
 * a routed request of an admitted caller only, keeps nothing when it returns, and reports what goes
 * wrong through one of two channels: a JSON-RPC error for the protocol, a tool result with {@code
 * isError} for what a model can act on. Text of an unexpected exception reaches neither.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.dispatch;
