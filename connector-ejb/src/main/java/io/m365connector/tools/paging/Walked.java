package io.m365connector.tools.paging;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk brought.
 *
 * @param next where it goes on, null at the end
 */
public record Walked(List<JsonObject> items, @Nullable Position next) {}
