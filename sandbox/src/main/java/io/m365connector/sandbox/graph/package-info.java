/**
 * The simulated Microsoft Graph v1.0: what it serves, and above all what it refuses.
 *
 * <p>Rule: strict where Graph is strict, stricter when unsure. A request is matched to an
 * operation, checked for the operation's permission and query options, answered from the sample
 * organisation as the token's user would see it. Read-only: a write is counted and refused.
 */
@NullMarked
package io.m365connector.sandbox.graph;

import org.jspecify.annotations.NullMarked;
