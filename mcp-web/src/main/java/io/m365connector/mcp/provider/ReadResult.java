package io.m365connector.mcp.provider;

import java.util.List;

/** A resource's content; never empty, since an empty list could also mean that there is none. */
public record ReadResult(List<ResourceContent> contents) implements ReadOutcome {

  public ReadResult {
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a resource without content is ResourceNotFound");
    }
  }

  public static ReadResult of(ResourceContent content) {
    return new ReadResult(List.of(content));
  }
}
