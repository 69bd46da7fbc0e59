/**
 * Ended requests as OpenTelemetry spans. The spans are made from the {@link
 * io.m365connector.observation.Observation}, after the fact: nothing here is on the path of a
 * request, and nothing but ids, names and times can get into a span.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tracing;
