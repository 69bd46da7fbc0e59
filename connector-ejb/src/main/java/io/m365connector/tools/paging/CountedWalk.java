package io.m365connector.tools.paging;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Walks over results that are asked for by number ({@code from} and {@code size} of Microsoft
 * Search), with the same promises as {@link Walk}.
 *
 * @param <T> Graph's item
 */
public final class CountedWalk<T> {

  /** One page; {@code more} as Graph says. */
  public record Page<T>(List<T> items, boolean more) {}

  /** Reads the page that begins with that result. */
  @FunctionalInterface
  public interface Source<T> {
    Page<T> read(int from);
  }

  private final Source<T> source;
  private final Predicate<T> keep;
  private final Function<T, JsonObject> shape;

  public CountedWalk(Source<T> source, Predicate<T> keep, Function<T, JsonObject> shape) {
    this.source = source;
    this.keep = keep;
    this.shape = shape;
  }

  /** Walks from the result of that number. */
  public Walked from(int start, int limit) {
    List<JsonObject> items = new ArrayList<>();
    int size = 0;
    int from = start;
    for (int pages = 0; pages < Walk.MAX_PAGES; pages++) {
      Page<T> page = source.read(from);
      for (int index = 0; index < page.items().size(); index++) {
        T item = page.items().get(index);
        if (!keep.test(item)) {
          continue;
        }
        JsonObject shaped = shape.apply(item);
        size += shaped.toString().length();
        if (items.size() == limit || !items.isEmpty() && size > Listing.MAX_CHARACTERS) {
          return new Walked(items, Position.atOffset(from + index));
        }
        items.add(shaped);
      }
      from += page.items().size();
      if (!page.more() || page.items().isEmpty()) {
        return new Walked(items, null);
      }
      if (items.size() == limit) {
        return new Walked(items, Position.atOffset(from));
      }
    }
    return new Walked(items, Position.atOffset(from));
  }
}
