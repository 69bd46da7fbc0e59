/**
 * Microsoft 365 as providers of the MCP endpoint: the tools of connector-ejb, and what goes wrong
 * in them as texts a model and its user can act on. No protocol rule and no Graph call lives here.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.m365;
