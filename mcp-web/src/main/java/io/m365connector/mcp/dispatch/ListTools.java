package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.ToolSpec;

/** {@code tools/list}: the tools this caller may use. */
record ListTools(Providers providers, Contexts contexts, int pageSize) implements Method {

  @Override
  public String name() {
    return "tools/list";
  }

  @Override
  public MethodResult answer(Invocation call) {
    return Page.of(
        "tools",
        providers.listTools(contexts.of(call)),
        ToolSpec::json,
        call.optionalText("cursor"),
        pageSize);
  }
}
