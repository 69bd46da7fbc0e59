package io.m365connector.tools;

import jakarta.json.JsonObject;

/**
 * A tool's answer.
 *
 * @param structured fits the tool's output schema
 */
public record ToolResult(JsonObject structured) {}
