package io.m365connector.tools;

import jakarta.json.JsonObject;
import java.util.Set;

/**
 * What a client learns about a tool.
 *
 * @param name as in the hosted connector, so that skills written for it work unchanged
 * @param title for people
 * @param description for the model; a constant
 * @param inputSchema JSON Schema of the arguments: an object, inline, single types only
 * @param outputSchema JSON Schema of the structured result: an object
 * @param scopes the delegated Graph scopes it needs, all of them
 */
public record ToolDescriptor(
    String name,
    String title,
    String description,
    JsonObject inputSchema,
    JsonObject outputSchema,
    Set<String> scopes) {}
