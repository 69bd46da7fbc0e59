package io.m365connector.fleet;

/**
 * A node as the others see it.
 *
 * @param alive whether it was heard of lately
 * @param ready whether it is alive and said that it takes requests
 * @param behind how many changes of the allowlist it has not taken up yet
 */
public record NodeView(NodeState state, boolean alive, boolean ready, long behind) {}
