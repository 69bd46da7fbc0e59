/**
 * The directory as Graph serves it: users, managers, people, mailbox settings.
 *
 * <p>Rule: only the caller's tenant exists; a guest sees nobody but himself. Advanced queries need
 * {@code ConsistencyLevel: eventual} (Graph: aad-advanced-queries).
 */
@NullMarked
package io.m365connector.sandbox.graph.directory;

import org.jspecify.annotations.NullMarked;
