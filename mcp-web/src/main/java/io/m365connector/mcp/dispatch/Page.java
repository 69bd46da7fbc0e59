package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The cursor only says where to go on; it holds nothing worth forging, and one
 * that does not fit the list is refused (Pagination, "Error Handling").
 */
final class Page {

  private static final Pattern OFFSET = Pattern.compile("[1-9][0-9]{0,6}");

  private Page() {}

  /**
   * Cuts a page.
   *
   * @param cursor null for the first page
   */
  static <T> MethodResult of(
      String member, List<T> all, Function<T, JsonObject> json, @Nullable String cursor, int size) {
    int from = cursor == null ? 0 : offset(cursor);
    if (from > 0 && from >= all.size()) {
      throw unknownCursor();
    }
    int to = Math.min(all.size(), from + size);
    return MethodResult.list(
        () -> page(member, all, json, from, to), CacheHint.LIST, new SameItems(member, all, from));
  }

  private static <T> JsonObjectBuilder page(
      String member, List<T> all, Function<T, JsonObject> json, int from, int to) {
    JsonArrayBuilder items = JsonValues.array();
    all.subList(from, to).forEach(item -> items.add(json.apply(item)));
    JsonObjectBuilder page = JsonValues.object().add(member, items);
    if (to < all.size()) {
      page.add("nextCursor", cursor(to));
    }
    return page;
  }

  private static String cursor(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Integer.toString(offset).getBytes(StandardCharsets.US_ASCII));
  }

  private static int offset(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      if (OFFSET.matcher(text).matches()) {
        return Integer.parseInt(text);
      }
    } catch (IllegalArgumentException e) {
      // Not one of ours: the same refusal as any other stranger.
    }
    throw unknownCursor();
  }

  private static RuntimeException unknownCursor() {
    return Invocation.invalid("the cursor is not valid; start again without one");
  }
}
