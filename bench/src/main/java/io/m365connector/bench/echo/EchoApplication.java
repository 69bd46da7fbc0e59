package io.m365connector.bench.echo;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Below {@code /mcp/}, so that the same filters check the token. */
@ApplicationPath("/mcp/bench")
public class EchoApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(EchoResource.class);
  }
}
