/**
 * OData query options over JSON documents: {@code $filter}, {@code $orderby}, {@code $select},
 * paging.
 *
 * <p>Rule: knows no entity; what an entity has is said by its {@link
 * io.m365connector.sandbox.graph.odata.EntityType}. Everything unknown or malformed is a refusal,
 * never ignored (Graph: query-parameters).
 */
@NullMarked
package io.m365connector.sandbox.graph.odata;

import org.jspecify.annotations.NullMarked;
