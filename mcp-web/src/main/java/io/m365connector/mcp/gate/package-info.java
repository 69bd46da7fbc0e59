/**
 * Who comes in. Every request to {@code /mcp} is authenticated and admitted here from its headers,
 * before its body is read and before any call to Entra or Graph. Refusals: 401 with a challenge
 * (RFC 6750, RFC 9728), 403 without {@code insufficient_scope} for a pair that is not admitted.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.mcp.gate;
