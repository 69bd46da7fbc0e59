/**
 * How the connector reaches Entra's keys and token endpoint: one HTTP client with the operator's
 * trust, bounded in time and size, redirects never followed. It knows hosts only from the settings.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.upstream;
