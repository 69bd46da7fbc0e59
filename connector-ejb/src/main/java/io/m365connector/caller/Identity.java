package io.m365connector.caller;

import java.util.Set;

/**
 * Who an Entra token that was issued for the connector's own app speaks of: a person who signed in
 * to the portal, or an automation.
 *
 * @param name for people to read
 * @param signInName for logs
 * @param roles app roles assigned to it
 */
public record Identity(
    TenantId tenant, ObjectId id, String name, String signInName, Set<String> roles) {}
