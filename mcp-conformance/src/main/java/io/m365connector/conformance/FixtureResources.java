package io.m365connector.conformance;

import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ReadOutcome;
import io.m365connector.mcp.provider.ReadResult;
import io.m365connector.mcp.provider.ResourceContent;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ResourceSpec;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources under {@code test://}. */
@ApplicationScoped
public class FixtureResources implements ResourceProvider {

  private static final String TEXT = "test://static-text";
  private static final String BINARY = "test://static-binary";
  private static final String WATCHED = "test://watched-resource";
  private static final Pattern TEMPLATE = Pattern.compile("test://template/([A-Za-z0-9]+)/data");

  @Override
  public List<ResourceSpec> resources(McpContext context) {
    return List.of(
        new ResourceSpec(TEXT, "static-text", "Static text", "A static text", "text/plain"),
        new ResourceSpec(BINARY, "static-binary", "Static binary", "A static image", "image/png"),
        new ResourceSpec(WATCHED, "watched", "Watched", "A watched text", "text/plain"));
  }

  @Override
  public List<ResourceTemplateSpec> templates(McpContext context) {
    return List.of(
        new ResourceTemplateSpec(
            "test://template/{id}/data",
            "template",
            "Template",
            "A resource with a parameter",
            "application/json"));
  }

  @Override
  public boolean owns(String uri) {
    return uri.startsWith("test://");
  }

  @Override
  public ReadOutcome read(String uri, McpContext context) {
    Matcher template = TEMPLATE.matcher(uri);
    if (template.matches()) {
      String id = template.group(1);
      return ReadResult.of(
          new ResourceContent.Text(
              uri,
              "application/json",
              "{\"id\":\""
                  + id
                  + "\",\"templateTest\":true,\"data\":\"Data for ID: "
                  + id
                  + "\"}"));
    }
    return switch (uri) {
      case TEXT -> text(uri, "This is the content of the static text resource.");
      case WATCHED -> text(uri, "Watched resource content");
      case BINARY -> ReadResult.of(new ResourceContent.Blob(uri, "image/png", Samples.PNG));
      default -> throw new ResourceNotFound();
    };
  }

  private static ReadResult text(String uri, String text) {
    return ReadResult.of(new ResourceContent.Text(uri, "text/plain", text));
  }
}
