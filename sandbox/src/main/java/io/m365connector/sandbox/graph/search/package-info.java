/**
 * Microsoft Search through Graph: {@code POST /search/query}.
 *
 * <p>Rule: what can be searched offers itself as a {@link
 * io.m365connector.sandbox.graph.search.SearchSource}; which entity types go together, page sizes
 * and permissions are checked before any source is asked (Graph: search-query).
 */
@NullMarked
package io.m365connector.sandbox.graph.search;

import org.jspecify.annotations.NullMarked;
