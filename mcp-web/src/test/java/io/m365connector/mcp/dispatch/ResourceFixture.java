package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ReadOutcome;
import io.m365connector.mcp.provider.ReadResult;
import io.m365connector.mcp.provider.ResourceContent;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ResourceSpec;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import java.util.List;

/** Two resources under {@code x:}. */
final class ResourceFixture implements ResourceProvider {

  @Override
  public List<ResourceSpec> resources(McpContext context) {
    return List.of(
        new ResourceSpec("x:text", "text", "Text", "A text", "text/plain"),
        new ResourceSpec("x:blob", "blob", "Blob", "Bytes", null));
  }

  @Override
  public List<ResourceTemplateSpec> templates(McpContext context) {
    return List.of(new ResourceTemplateSpec("x:{id}", "any", "Any", "Anything", "text/plain"));
  }

  @Override
  public boolean owns(String uri) {
    return uri.startsWith("x:");
  }

  @Override
  public ReadOutcome read(String uri, McpContext context) {
    return switch (uri) {
      case "x:text" -> ReadResult.of(new ResourceContent.Text(uri, "text/plain", "hello"));
      case "x:blob" ->
          ReadResult.of(new ResourceContent.Blob(uri, "image/png", new byte[] {1, 2, 3}));
      case "x:broken" -> throw new IllegalStateException("c4n4ry: upstream said so");
      default -> throw new ResourceNotFound();
    };
  }
}
