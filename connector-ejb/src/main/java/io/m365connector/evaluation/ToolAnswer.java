package io.m365connector.evaluation;

import io.m365connector.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tool could be called.
 *
 * @param refusal what the call would hear; null when it could
 */
public record ToolAnswer(String tool, @Nullable Code refusal) {}
