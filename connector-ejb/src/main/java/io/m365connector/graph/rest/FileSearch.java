package io.m365connector.graph.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Microsoft Search finds among files (Graph resource type {@code searchResponse}). */
public record FileSearch(@Nullable List<Answer> value) {
  private static final Container NONE = new Container(List.of(), 0, false);

  /** The answer to one request. */
  public record Answer(@Nullable List<Container> hitsContainers) {}

  /** A page of hits. */
  public record Container(
      @Nullable List<Hit> hits, @Nullable Integer total, @Nullable Boolean moreResultsAvailable) {}

  /** A hit; the summary marks what matched. */
  public record Hit(
      @Nullable String hitId, @Nullable String summary, @Nullable DriveItem resource) {}

  /** The page, empty when Graph sent none. */
  public Container page() {
    if (value == null || value.isEmpty()) {
      return NONE;
    }
    List<Container> pages = value.getFirst().hitsContainers();
    return pages == null || pages.isEmpty() ? NONE : pages.getFirst();
  }
}
