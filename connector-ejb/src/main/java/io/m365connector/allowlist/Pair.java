package io.m365connector.allowlist;

import io.m365connector.caller.ClientId;
import io.m365connector.caller.TenantId;

/**
 * A tenant and the client application its users call through: what is admitted, always together.
 */
public record Pair(TenantId tenant, ClientId client) {}
