package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.PromptSpec;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ResourceSpec;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.mcp.provider.ToolSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything on offer, from whatever provider, in an order that only depends on the names: clients
 * cache lists and models cache prompts that contain them.
 */
record Providers(
    List<ToolProvider> tools,
    List<ResourceProvider> resources,
    List<PromptProvider> prompts,
    List<CompletionProvider> completions) {

  List<ToolSpec> listTools(McpContext context) {
    return tools.stream()
        .flatMap(provider -> provider.tools(context).stream())
        .sorted(Comparator.comparing(ToolSpec::name))
        .toList();
  }

  Optional<ToolProvider> ownerOfTool(String name, McpContext context) {
    return tools.stream().filter(provider -> provider.owns(name, context)).findFirst();
  }

  List<ResourceSpec> listResources(McpContext context) {
    return resources.stream()
        .flatMap(provider -> provider.resources(context).stream())
        .sorted(Comparator.comparing(ResourceSpec::uri))
        .toList();
  }

  List<ResourceTemplateSpec> listTemplates(McpContext context) {
    return resources.stream()
        .flatMap(provider -> provider.templates(context).stream())
        .sorted(Comparator.comparing(ResourceTemplateSpec::uriTemplate))
        .toList();
  }

  Optional<ResourceProvider> ownerOfResource(String uri) {
    return resources.stream().filter(provider -> provider.owns(uri)).findFirst();
  }

  List<PromptSpec> listPrompts(McpContext context) {
    return prompts.stream()
        .flatMap(provider -> provider.prompts(context).stream())
        .sorted(Comparator.comparing(PromptSpec::name))
        .toList();
  }

  Optional<PromptProvider> ownerOfPrompt(String name, McpContext context) {
    return prompts.stream()
        .filter(
            provider ->
                provider.prompts(context).stream().anyMatch(prompt -> prompt.name().equals(name)))
        .findFirst();
  }
}
