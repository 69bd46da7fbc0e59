package io.m365connector.mcp.provider;

import java.util.List;
import java.util.Map;

/** Offers prompts that a user picks. */
public interface PromptProvider {

  /** The prompts this caller may use. */
  List<PromptSpec> prompts(McpContext context);

  /**
   * Fills in a prompt of {@link #prompts}; required arguments are present.
   *
   * @throws InvalidParams when an argument cannot be used
   */
  PromptOutcome get(String name, Map<String, String> arguments, McpContext context);
}
