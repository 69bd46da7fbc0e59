/**
 * The on-behalf-of exchange: an admitted caller's token becomes a Graph token that lives as long as
 * the request. Decisions rest on {@code error}, {@code suberror} and {@code claims} of Entra's
 * answer, never on AADSTS numbers. Source: Microsoft identity platform, "OAuth 2.0 On-Behalf-Of
 * flow" and "Claims challenges".
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.delegation;
