/**
 * Points in time as people and models write them. One small grammar, listed in {@link
 * io.m365connector.tools.time.DatePhrase}; what it does not know is refused, never guessed.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tools.time;
