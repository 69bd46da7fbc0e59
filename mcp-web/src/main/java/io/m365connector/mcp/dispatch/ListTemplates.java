package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.ResourceTemplateSpec;

/** {@code resources/templates/list}: the shapes of URIs that can be read. */
record ListTemplates(Providers providers, Contexts contexts, int pageSize) implements Method {

  @Override
  public String name() {
    return "resources/templates/list";
  }

  @Override
  public MethodResult answer(Invocation call) {
    return Page.of(
        "resourceTemplates",
        providers.listTemplates(contexts.of(call)),
        ResourceTemplateSpec::json,
        call.optionalText("cursor"),
        pageSize);
  }
}
