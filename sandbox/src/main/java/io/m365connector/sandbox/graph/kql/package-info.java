/**
 * The Keyword Query Language as Graph's {@code $search} and {@code /search/query} take it.
 *
 * <p>Rule: knows no entity; a thing that can be found offers itself as a {@link
 * io.m365connector.sandbox.graph.kql.Searchable}. Words match whole, {@code *} at the end makes a
 * prefix, AND/OR/NOT only in capitals, a property repeated means OR, different ones AND (Microsoft:
 * KQL syntax reference).
 */
@NullMarked
package io.m365connector.sandbox.graph.kql;

import org.jspecify.annotations.NullMarked;
