package io.m365connector.tools.paging;

import io.m365connector.graph.NextLink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param offset how many of Graph's items lie before, from the list's beginning
 * @param page the page to read, null for the first
 * @param index the item of that page
 */
public record Position(int offset, @Nullable NextLink page, int index) {

  /** After that many items; the first page is read with them skipped, by Graph or here. */
  public static Position atOffset(int offset) {
    return new Position(offset, null, 0);
  }

  /** The whole of a search in progress: its arguments, its "now" and its place. */
  JsonObject seal(JsonObject arguments, Instant now) {
    return Json.createObjectBuilder()
        .add("a", arguments)
        .add("n", now.getEpochSecond())
        .add("o", offset)
        .add("p", page == null ? "" : page.pathAndQuery())
        .add("i", index)
        .build();
  }

  static Position open(JsonObject sealed) {
    String page = sealed.getString("p");
    return new Position(
        sealed.getInt("o"), page.isEmpty() ? null : new NextLink(page), sealed.getInt("i"));
  }
}
