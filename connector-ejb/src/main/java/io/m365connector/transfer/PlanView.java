package io.m365connector.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan and what it is known by.
 *
 * @param id null for a dry run, which is not kept
 * @param expiresAt until when it can be applied
 */
public record PlanView(@Nullable UUID id, Instant expiresAt, boolean applied, Plan plan) {}
