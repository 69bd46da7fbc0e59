package io.m365connector.mcp.m365;

import io.m365connector.code.Code;
import io.m365connector.code.CodedException;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.OnBehalfOf;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ReadOutcome;
import io.m365connector.mcp.provider.ReadResult;
import io.m365connector.mcp.provider.ReauthenticationRequired;
import io.m365connector.mcp.provider.ResourceContent;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ResourceSpec;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolCatalog;
import io.m365connector.tools.ToolFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;

/**
 * The URIs of search results as MCP resources. The tool {@code read_resource} reads them, so both
 * ways give the same content under the same rules; where an entry forbids the tool, there is none.
 */
@ApplicationScoped
public class Microsoft365Resources implements ResourceProvider {

  private final ToolCatalog catalog;
  private final OnBehalfOf onBehalfOf;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Microsoft365Resources() {
    this.catalog = null;
    this.onBehalfOf = null;
  }

  @Inject
  public Microsoft365Resources(ToolCatalog catalog, OnBehalfOf onBehalfOf) {
    this.catalog = catalog;
    this.onBehalfOf = onBehalfOf;
  }

  /** None: a person's mail and files are found by searching, not by listing them all. */
  @Override
  public List<ResourceSpec> resources(McpContext context) {
    return List.of();
  }

  @Override
  public List<ResourceTemplateSpec> templates(McpContext context) {
    return ResourceTemplates.offeredTo(context.caller());
  }

  @Override
  public boolean owns(String uri) {
    return ResourceTemplates.SCHEMES.stream().anyMatch(scheme -> uri.startsWith(scheme + ":///"));
  }

  @Override
  public ReadOutcome read(String uri, McpContext context) {
    Tool reader =
        catalog
            .find(ResourceTemplates.READER)
            .filter(found -> context.caller().permits(ResourceTemplates.READER))
            .orElseThrow(ResourceNotFound::new);
    ToolArguments arguments = new ToolArguments(Json.createObjectBuilder().add("uri", uri).build());
    Observation seen = Observation.current();
    seen.tool(ResourceTemplates.READER);
    seen.lap(Stage.MESSAGE);
    try (StageRun run = seen.begin(Stage.TOOL);
        ToolCall call =
            new ToolCall(context.caller(), onBehalfOf, context.requestId(), context.deadline())) {
      String text = reader.run(arguments, call).structured().toString();
      return ReadResult.of(new ResourceContent.Text(uri, "application/json", text));
    } catch (DelegationFailed.ClaimsChallenge challenge) {
      if (context.caller().caller().understandsClaimsChallenge()) {
        throw new ReauthenticationRequired(challenge.claims(), challenge.code().move());
      }
      throw challenge;
    } catch (CodedException failure) {
      seen.failed(failure.code());
      throw told(failure);
    }
  }

  private static RuntimeException told(CodedException failure) {
    if (failure.code() == Code.GRAPH_NOT_FOUND) {
      return new ResourceNotFound();
    }
    if (failure.code() == Code.GRAPH_BAD_REQUEST) {
      // Nothing but the uri came from the client.
      return new InvalidParams(failure.code().what() + " Take the uri of a search result.");
    }
    if (failure.code() == Code.ARGUMENT_INVALID && failure instanceof ToolFailed refused) {
      return new InvalidParams(refused.text());
    }
    return failure;
  }
}
