package io.m365connector.tools.paging;

import io.m365connector.tools.Excerpt;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long text, which says that it is one, how much there is and how to go on.
 *
 * @param offset in characters (UTF-16 units) from the text's beginning
 * @param nextOffset null when the text ends here
 */
public record TextPage(String text, int offset, @Nullable Integer nextOffset, int total) {

  /** The part that begins at the offset, broken at a line's end where one is near. */
  public static TextPage of(String whole, int offset, int most) {
    int start = Excerpt.boundary(whole, Math.min(offset, whole.length()));
    int end = start + Math.min(most, whole.length() - start);
    if (end < whole.length()) {
      int line = whole.lastIndexOf('\n', end - 1);
      end = line > start + most / 2 ? line + 1 : Excerpt.boundary(whole, end);
      if (end <= start) {
        end = Math.min(whole.length(), start + 2);
      }
    }
    return new TextPage(
        whole.substring(start, end), start, end < whole.length() ? end : null, whole.length());
  }

  /** Adds what a reader needs to go on. */
  public JsonFields addTo(JsonFields json) {
    json.add("isTruncated", nextOffset != null).add("totalCharacters", total);
    if (offset > 0) {
      json.add("offset", offset);
    }
    return json.add("nextOffset", nextOffset);
  }

  /** The fields of {@link #addTo}. */
  public static Schema describe(Schema schema) {
    return schema
        .flag(
            "isTruncated",
            "Whether there is more than this; offset = nextOffset goes on in a text, notes say how in a list")
        .number("totalCharacters", "Length of the whole text")
        .number("offset", "Where this part begins")
        .number("nextOffset", "Where the next part begins");
  }
}
