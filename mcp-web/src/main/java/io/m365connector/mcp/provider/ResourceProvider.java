package io.m365connector.mcp.provider;

import java.util.List;

/** Offers resources to read by URI. */
public interface ResourceProvider {

  /** Resources worth listing; a readable resource need not be listed. */
  List<ResourceSpec> resources(McpContext context);

  /** The shapes of further URIs that can be read. */
  List<ResourceTemplateSpec> templates(McpContext context);

  /** Whether a URI is this provider's to read, whether or not it exists. */
  boolean owns(String uri);

  /**
   * Reads.
   *
   * @param uri as the client sent it: hostile until parsed
   * @throws ResourceNotFound when there is none, or none for this caller
   * @throws InvalidParams when the URI is malformed
   * @throws ReauthenticationRequired when the user must sign in again first
   */
  ReadOutcome read(String uri, McpContext context);
}
