/**
 * How much is called, by whom, how it ends and how long it takes, in buckets of an hour: numbers
 * without content. Counted in memory and written each minute; what cannot be written is kept for
 * the next try, and a call never waits for it.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.usage;
