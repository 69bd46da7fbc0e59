package io.m365connector.mcp.provider;

/** What a tool call ends in. */
public sealed interface ToolOutcome permits ToolResult, InputRequired {}
