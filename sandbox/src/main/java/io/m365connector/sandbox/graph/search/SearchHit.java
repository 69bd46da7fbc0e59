package io.m365connector.sandbox.graph.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * Something found.
 *
 * @param id {@code hitId}
 * @param text what the excerpt is cut from, made only for the hits of the page
 * @param resource made only for the hits of the page
 */
public record SearchHit(String id, Supplier<String> text, Supplier<ObjectNode> resource) {}
