/**
 * Figures for Prometheus. Every label has a bounded set of values that the connector itself
 * chooses; a user's id is never one, a tenant's only up to the number the operator sets.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.metrics;
