package io.m365connector.mcp.m365;

import io.m365connector.delegation.OnBehalfOf;

/** Nobody's token is ever exchanged. */
final class NoExchange extends OnBehalfOf {}
