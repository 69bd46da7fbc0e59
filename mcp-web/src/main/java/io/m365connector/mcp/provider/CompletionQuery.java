package io.m365connector.mcp.provider;

import java.util.Map;

/**
 * What the user is typing.
 *
 * @param kind of what the argument belongs to
 * @param reference the prompt's name or the template's URI
 * @param argument the argument's name
 * @param value typed so far
 * @param resolved arguments already given
 */
public record CompletionQuery(
    Kind kind, String reference, String argument, String value, Map<String, String> resolved) {

  /** What can have arguments. */
  public enum Kind {
    PROMPT,
    RESOURCE
  }
}
