package io.m365connector.views;

/**
 * A view of a list.
 *
 * @param query what stands behind the question mark; empty for the whole list
 */
public record SavedView(String name, String query) {}
