/**
 * What a server offers through this protocol layer: implement {@code ToolProvider}, {@code
 * ResourceProvider}, {@code PromptProvider} or {@code CompletionProvider} as a CDI bean and it is
 * found. Rule: a provider sees values and one {@code McpContext}, never HTTP or JSON-RPC; it works
 * the same for every revision of MCP.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.provider;
