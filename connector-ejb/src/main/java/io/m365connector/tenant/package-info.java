/**
 * Which tenant somebody means: ids read strictly, domains resolved through the OpenID configuration
 * that Entra publishes. The rule: what was typed becomes part of a path only after it was read as a
 * GUID or as a domain name, and the host is always the configured Entra.
 */
@org.jspecify.annotations.NullMarked
package io.m365connector.tenant;
