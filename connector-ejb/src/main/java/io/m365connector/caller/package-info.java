/**
 * Who is calling: turns a {@link io.m365connector.caller.BearerToken} into a {@link
 * io.m365connector.caller.Caller} or refuses it. Nothing of a token is believed before its
 * signature is checked against a key that Entra publishes now. Source: Microsoft identity platform,
 * "Access tokens" and "Claims validation"; RFC 8725.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.caller;
