/**
 * Callers with a good token whose tenant and client pair nobody admitted: shown to operators so
 * that a pair is admitted by one decision instead of a search through logs. The rule: counting
 * costs a request nothing and can never fail it; memory, rows and writes are bounded.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.unknown;
