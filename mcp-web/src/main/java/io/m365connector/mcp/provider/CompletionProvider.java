package io.m365connector.mcp.provider;

import java.util.Optional;

/** Suggests values for arguments of prompts and resource templates. */
public interface CompletionProvider {

  /**
   * Suggests; empty when the prompt or template is not this provider's.
   *
   * @throws InvalidParams when it is, and has no such argument
   */
  Optional<Completions> complete(CompletionQuery query, McpContext context);
}
