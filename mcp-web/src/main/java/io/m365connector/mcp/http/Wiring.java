package io.m365connector.mcp.http;

import io.m365connector.config.McpSettings;
import io.m365connector.mcp.dispatch.Dispatcher;
import io.m365connector.mcp.protocol.Tolerances;
import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ServerProfile;
import io.m365connector.mcp.provider.ToolProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the protocol layer together from whatever providers the application has. */
@Dependent
class Wiring {

  @Produces
  @Singleton
  Dispatcher dispatcher(
      ServerProfile profile,
      McpSettings settings,
      Instance<ToolProvider> tools,
      Instance<ResourceProvider> resources,
      Instance<PromptProvider> prompts,
      Instance<CompletionProvider> completions) {
    return Dispatcher.of(
        profile,
        settings.maxBody(),
        new Tolerances(settings.tolerateHeaderMismatch(), settings.tolerateMissingMeta()),
        tools.stream().toList(),
        resources.stream().toList(),
        prompts.stream().toList(),
        completions.stream().toList());
  }
}
