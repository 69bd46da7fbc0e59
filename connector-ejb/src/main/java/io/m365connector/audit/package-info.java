/**
 * The record of every change: who, what, why, before and after, written in the change's own
 * transaction and chained by hashes. It holds no content, no token and nothing a caller sent. All
 * packages may use it; it uses only {@code actor} and {@code code}.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.audit;
