package io.m365connector.mcp;

import io.m365connector.mcp.http.JsonRpcExceptionMapper;
import io.m365connector.mcp.http.LastResortMapper;
import io.m365connector.mcp.http.LimitReachedMapper;
import io.m365connector.mcp.http.McpResource;
import io.m365connector.mcp.http.WebApplicationExceptionMapper;
import io.m365connector.mcp.http.WholeBody;
import io.m365connector.mcp.metadata.ProtectedResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything this module answers, named one by one: nothing is found by scanning. */
@ApplicationPath("/")
public class McpApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        McpResource.class,
        ProtectedResource.class,
        WholeBody.class,
        JsonRpcExceptionMapper.class,
        WebApplicationExceptionMapper.class,
        LimitReachedMapper.class,
        LastResortMapper.class);
  }
}
