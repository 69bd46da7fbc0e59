/**
 * The only door to Microsoft Graph. Every read passes {@link io.m365connector.graph.GraphClient},
 * which holds the retry rule, the limits and the correlation ids; the operations themselves are the
 * typed methods of {@code graph.rest}. Nothing here can write.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.graph;
