package io.m365connector.tools.resource;

import io.m365connector.graph.GraphReads;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolCall;
import io.m365connector.tools.paging.ListCall;
import io.m365connector.tools.paging.Listing;

/**
 * What one call of {@code read_resource} asks for.
 *
 * @param list how a reader of a list pages it
 */
public record ResourceRequest(ResourceUri uri, ListCall list, GraphReads graph, ToolCall call) {

  public ToolArguments arguments() {
    return list.arguments();
  }

  /** Where in a long text the answer begins, in characters. */
  public int offset() {
    int given = arguments().number(-1, 0, Integer.MAX_VALUE, "offset", "nextOffset");
    return given >= 0 ? given : Math.max(0, parameterNumber("offset"));
  }

  /** How much text one answer gives, in characters. */
  public int maxCharacters() {
    return arguments()
        .number(
            Listing.MAX_CHARACTERS, 1000, 4 * Listing.MAX_CHARACTERS, "maxCharacters", "maxChars");
  }

  private int parameterNumber(String name) {
    return uri.parameter(name)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
