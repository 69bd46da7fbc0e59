package io.m365connector.tools.paging;

import io.m365connector.graph.NextLink;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks over Graph's pages from a position, keeps what matches, and stops at the limit, at the
 * page's size in characters, or after {@link #MAX_PAGES} pages. Stopped in the middle it knows
 * where to go on: no item is lost or given twice.
 *
 * @param <T> Graph's item
 */
public final class Walk<T> {

  /** Reads of Graph that one call may cost. */
  public static final int MAX_PAGES = 12;

  /**
   * One page of Graph's.
   *
   * @param next where Graph goes on, null at its end
   */
  public record Page<T>(List<T> items, @Nullable NextLink next) {}

  /** Reads a page; null is the first. */
  @FunctionalInterface
  public interface Source<T> {
    Page<T> read(@Nullable NextLink at);
  }

  private final Source<T> source;
  private final Predicate<T> keep;
  private final Function<T, JsonObject> shape;

  public Walk(Source<T> source, Predicate<T> keep, Function<T, JsonObject> shape) {
    this.source = source;
    this.keep = keep;
    this.shape = shape;
  }

  /**
   * Walks.
   *
   * @param start where to begin
   * @param skipped how many items the source itself skips before its first page
   */
  public Walked from(Position start, int skipped, int limit) {
    List<JsonObject> items = new ArrayList<>();
    int size = 0;
    NextLink link = start.page();
    int offset = link == null ? skipped : start.offset() - start.index();
    int index = link == null ? start.offset() - skipped : start.index();
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      Page<T> page = source.read(link);
      for (; index < page.items().size(); index++) {
        T item = page.items().get(index);
        if (!keep.test(item)) {
          continue;
        }
        Position here = new Position(offset + index, link, index);
        if (items.size() == limit) {
          return new Walked(items, here);
        }
        JsonObject shaped = shape.apply(item);
        size += shaped.toString().length();
        if (!items.isEmpty() && size > Listing.MAX_CHARACTERS) {
          return new Walked(items, here);
        }
        items.add(shaped);
      }
      offset += page.items().size();
      index -= page.items().size();
      link = page.next();
      if (link == null) {
        return new Walked(items, null);
      }
      if (items.size() == limit) {
        return new Walked(items, new Position(offset + index, link, index));
      }
    }
    return new Walked(items, new Position(offset + index, link, index));
  }
}
