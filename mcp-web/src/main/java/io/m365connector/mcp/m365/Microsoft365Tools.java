package io.m365connector.mcp.m365;

import io.m365connector.code.CodedException;
import io.m365connector.delegation.DelegationFailed;
import io.m365connector.delegation.OnBehalfOf;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.ReauthenticationRequired;
import io.m365connector.mcp.provider.ToolHints;
import io.m365connector.mcp.provider.ToolOutcome;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolSpec;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.ToolCatalog;
import io.m365connector.tools.ToolDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Offers the tools of the {@link ToolCatalog} over MCP. All of them only read. */
@ApplicationScoped
public class Microsoft365Tools implements ToolProvider {

  private final ToolCatalog catalog;
  private final OnBehalfOf onBehalfOf;
  private final Map<String, ToolSpec> specs;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Microsoft365Tools() {
    this.catalog = null;
    this.onBehalfOf = null;
    this.specs = null;
  }

  @Inject
  public Microsoft365Tools(ToolCatalog catalog, OnBehalfOf onBehalfOf) {
    this.catalog = catalog;
    this.onBehalfOf = onBehalfOf;
    this.specs =
        catalog.all().stream()
            .map(Tool::descriptor)
            .collect(Collectors.toMap(ToolDescriptor::name, Microsoft365Tools::spec));
  }

  @Override
  public List<ToolSpec> tools(McpContext context) {
    return catalog.offeredTo(context.caller()).stream()
        .map(tool -> Objects.requireNonNull(specs.get(tool.descriptor().name())))
        .toList();
  }

  @Override
  public boolean owns(String name, McpContext context) {
    return catalog.find(name).isPresent();
  }

  @Override
  public ToolOutcome call(String name, JsonObject arguments, McpContext context) {
    Observation seen = Observation.current();
    catalog.find(name).ifPresent(found -> seen.tool(name));
    seen.lap(Stage.MESSAGE);
    try (StageRun run = seen.begin(Stage.TOOL);
        ToolCall call =
            new ToolCall(context.caller(), onBehalfOf, context.requestId(), context.deadline())) {
      Tool tool =
          catalog.find(name, context.caller()).orElseThrow(() -> new InvalidParams("Unknown tool"));
      try {
        return ToolAnswers.of(tool.run(new ToolArguments(arguments), call));
      } finally {
        catalog.learn(call);
      }
    } catch (DelegationFailed.ClaimsChallenge challenge) {
      seen.failed(challenge.code());
      if (context.caller().caller().understandsClaimsChallenge()) {
        throw new ReauthenticationRequired(challenge.claims(), challenge.code().move());
      }
      return ToolAnswers.of(challenge, context.requestId());
    } catch (CodedException failure) {
      seen.failed(failure.code());
      return ToolAnswers.of(failure, context.requestId());
    }
  }

  private static ToolSpec spec(ToolDescriptor descriptor) {
    return new ToolSpec(
        descriptor.name(),
        descriptor.title(),
        descriptor.description(),
        descriptor.inputSchema(),
        descriptor.outputSchema(),
        ToolHints.READ_ONLY,
        null);
  }
}
