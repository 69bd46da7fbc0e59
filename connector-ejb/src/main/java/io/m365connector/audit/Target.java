package io.m365connector.audit;

/**
 * What was changed.
 *
 * @param kind {@code entry}, {@code request}, {@code switch}, {@code setting}, {@code caller},
 *     {@code portal}, {@code keys}
 * @param id stable within its kind
 * @param label how people call it now
 */
public record Target(String kind, String id, String label) {}
