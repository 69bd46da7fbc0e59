/**
 * What operators do about the keys that tokens are checked with. The rule: keys themselves are
 * {@code caller}'s; here stands who may have them read anew, and what the audit trail says of it.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.keys;
