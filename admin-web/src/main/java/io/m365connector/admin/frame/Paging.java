package io.m365connector.admin.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a long list the reader is.
 *
 * @param page counted from 1
 */
public record Paging(int page, int size, long total, Address address) {

  /** How many rows a page can have. */
  public static final List<Integer> SIZES = List.of(25, 50, 100);

  /** What the parameters {@code page} and {@code size} ask for, within what there is. */
  public static Paging of(
      @Nullable String page, @Nullable String size, long total, Address address) {
    int rows = SIZES.contains(number(size)) ? number(size) : SIZES.getFirst();
    int last = (int) Math.max(1, (total + rows - 1) / rows);
    return new Paging(Math.clamp(number(page), 1, last), rows, total, address);
  }

  public int first() {
    return (page - 1) * size;
  }

  public long from() {
    return total == 0 ? 0 : first() + 1L;
  }

  public long to() {
    return Math.min(total, (long) page * size);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** The address of another page of the same list. */
  public String at(int other) {
    return address.with("page", other == 1 ? null : other).toString();
  }

  /** The address of the same list with other pages. */
  public String sized(int other) {
    return address.with("page", null).with("size", other).toString();
  }

  public List<Integer> sizes() {
    return SIZES;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
