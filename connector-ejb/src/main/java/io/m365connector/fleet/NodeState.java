package io.m365connector.fleet;

import java.time.Instant;
import java.util.List;

/**
 * What a node says of itself.
 *
 * @param ready whether it takes requests, as a load balancer is told
 */
public record NodeState(
    String name,
    String version,
    Instant startedAt,
    Instant seenAt,
    long allowlistVersion,
    boolean allowlistReady,
    boolean keysReady,
    boolean ready,
    List<CheckState> checks) {}
