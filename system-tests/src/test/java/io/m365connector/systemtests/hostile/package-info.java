/**
 * Hostile callers and contents. Names begin with the family of docs/reliability.md; after each test
 * the {@link io.m365connector.systemtests.support.Invariants} must hold.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.systemtests.hostile;
