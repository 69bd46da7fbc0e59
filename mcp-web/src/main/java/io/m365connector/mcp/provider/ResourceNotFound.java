package io.m365connector.mcp.provider;

/** There is no such resource, or none that this caller may know of. */
public final class ResourceNotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ResourceNotFound() {
    super("Resource not found", null, false, false);
  }
}
