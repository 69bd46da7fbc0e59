package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.ResourceSpec;

/** {@code resources/list}: the resources worth naming to this caller. */
record ListResources(Providers providers, Contexts contexts, int pageSize) implements Method {

  @Override
  public String name() {
    return "resources/list";
  }

  @Override
  public MethodResult answer(Invocation call) {
    return Page.of(
        "resources",
        providers.listResources(contexts.of(call)),
        ResourceSpec::json,
        call.optionalText("cursor"),
        pageSize);
  }
}
