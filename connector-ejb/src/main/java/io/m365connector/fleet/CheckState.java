package io.m365connector.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a node last found.
 *
 * @param name such as {@code database} or {@code graph}
 * @param up after hysteresis: what a load balancer is told
 * @param since when that last changed
 * @param lastSuccess null when it never succeeded
 * @param millis how long the last try took
 * @param failures in a row, up to now
 * @param problem what the last try found wrong, without values from outside; empty when nothing
 * @param remedy whose move it is and what the move is; empty while up
 */
public record CheckState(
    String name,
    boolean up,
    Instant since,
    @Nullable Instant lastSuccess,
    long millis,
    int failures,
    String problem,
    String remedy) {}
