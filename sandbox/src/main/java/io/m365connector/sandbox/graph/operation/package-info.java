/**
 * What an operation of the simulated Graph is: method and path, permission, call and answer.
 *
 * <p>Rule: the permission of every operation is in {@code permissions.txt}; an operation without a
 * line there does not start. Handlers get a {@link
 * io.m365connector.sandbox.graph.operation.GraphCall} only after token and permission were checked.
 */
@NullMarked
package io.m365connector.sandbox.graph.operation;

import org.jspecify.annotations.NullMarked;
