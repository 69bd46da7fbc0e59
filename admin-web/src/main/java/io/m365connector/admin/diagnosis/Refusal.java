package io.m365connector.admin.diagnosis;

import java.time.Instant;

/**
 * An exchange that Entra refused, with what it means.
 *
 * @param name Entra's numbers, or the connector's code where Entra sent none
 * @param correlationId the id in the tenant's sign-in log; empty where none is known
 * @param traceId Entra's id of its answer; empty where it sent none
 */
public record Refusal(
    Instant at, String name, Explained explained, String correlationId, String traceId) {}
