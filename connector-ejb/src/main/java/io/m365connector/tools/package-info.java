/**
 * What the model can do: each {@link io.m365connector.tools.Tool} is one read of Microsoft 365. A
 * tool needs a {@link io.m365connector.tools.ToolCall}, which exists for admitted callers only.
 * Descriptions are constants; no tool writes.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools;
