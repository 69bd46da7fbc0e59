/**
 * How a client learns where to get a token: the protected resource metadata of RFC 9728 and the
 * {@code WWW-Authenticate} challenge of RFC 6750 that points to it. Rule: every address comes from
 * the settings, never from the request; both speak of the same resource in the same words.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.metadata;
