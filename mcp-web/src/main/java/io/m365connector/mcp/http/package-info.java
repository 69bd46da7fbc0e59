/**
 * MCP's Streamable HTTP transport: what a browser, a proxy or a hostile client may do before a
 * message is read, and how the answer goes out. Rule: Host and Origin are judged first, then the
 * gate authenticates, then the body is read, bounded, on a thread of the call's own; every answer
 * is JSON or an event stream, never a page.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.http;
