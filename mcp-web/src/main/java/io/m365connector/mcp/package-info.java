/**
 * The MCP endpoint. Requests are authenticated and admitted from their headers before the body is
 * read; everything inside sees an {@code AdmittedCaller}.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp;
