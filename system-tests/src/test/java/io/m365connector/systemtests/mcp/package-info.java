/**
 * The MCP endpoint as clients, browsers and attackers meet it: revision by revision, byte by byte.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.mcp;
