/**
 * Which revision of MCP a message speaks and whether its envelope is right: claim, mirrored
 * headers, capabilities. Rule: a request leaves this package as a {@code Route}, or refused with
 * the error and the status the revision prescribes; no method has run by then. Implements reference
 * ladder of MCP 2026-07-28 "Server Validation" and 2025-11-25 "Protocol Version Header".
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.protocol;
