package io.m365connector.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One step of the connection test.
 *
 * @param millis how long it took
 * @param finding why it failed; null when it did not
 * @param detail the host, number or difference that this case is about; may be empty
 */
public record ConnectionCheck(
    ConnectionStep step, Outcome outcome, long millis, @Nullable Finding finding, String detail) {}
