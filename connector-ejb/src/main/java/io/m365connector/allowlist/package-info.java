/**
 * Which tenant and client pairs may call. The table is the truth; every node keeps a snapshot of it
 * that follows within a second and is believed for a bounded time while the database is away.
 * Whoever is not in it gets nothing: this package fails closed.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.allowlist;
