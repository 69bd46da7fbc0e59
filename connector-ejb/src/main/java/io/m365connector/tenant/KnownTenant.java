package io.m365connector.tenant;

import io.m365connector.caller.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that Entra knows.
 *
 * @param domain the one it was found by; null when it was found by its id, since Entra tells nobody
 *     the domains of an id
 * @param region Entra's name for where the directory lives, such as {@code EU}; may be empty
 */
public record KnownTenant(TenantId id, @Nullable DomainName domain, String region) {}
