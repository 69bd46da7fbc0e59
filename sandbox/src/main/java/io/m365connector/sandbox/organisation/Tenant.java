package io.m365connector.sandbox.organisation;

/**
 * One customer directory.
 *
 * @param id the tenant id, a GUID
 * @param name the company's display name
 * @param domain the verified mail domain, under a reserved top-level domain
 * @param sharePointHost host name of the tenant's SharePoint, only ever shown, never called
 */
public record Tenant(String id, String name, String domain, String sharePointHost) {}
