package io.m365connector.mcp.protocol;

/**
 * A request whose envelope is right: the revision to serve it by and what its metadata says. Only
 * {@link Routing} makes one.
 */
public final class Route {

  private final ProtocolVersion version;
  private final RequestMeta meta;

  Route(ProtocolVersion version, RequestMeta meta) {
    this.version = version;
    this.meta = meta;
  }

  public ProtocolVersion version() {
    return version;
  }

  public boolean modern() {
    return version.modern();
  }

  public RequestMeta meta() {
    return meta;
  }
}
