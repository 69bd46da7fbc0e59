package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.provider.PromptSpec;

/** {@code prompts/list}: the prompts this caller may use. */
record ListPrompts(Providers providers, Contexts contexts, int pageSize) implements Method {

  @Override
  public String name() {
    return "prompts/list";
  }

  @Override
  public MethodResult answer(Invocation call) {
    return Page.of(
        "prompts",
        providers.listPrompts(contexts.of(call)),
        PromptSpec::json,
        call.optionalText("cursor"),
        pageSize);
  }
}
