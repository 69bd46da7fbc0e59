package io.m365connector.allowlist;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tools an entry permits: all, also those of later releases, or just the named ones.
 *
 * @param named null for all
 */
public record ToolPolicy(@Nullable SortedSet<String> named) {

  /** Every tool. */
  public static final ToolPolicy ALL = new ToolPolicy(null);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public ToolPolicy {
    named =
        named == null ? null : java.util.Collections.unmodifiableSortedSet(new TreeSet<>(named));
  }

  /**
   * Just these tools.
   *
   * @throws IllegalArgumentException when one is not a tool's name
   */
  public static ToolPolicy only(Collection<String> names) {
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("Not the name of a tool");
      }
    }
    return new ToolPolicy(new TreeSet<>(names));
  }

  /** Whether the tool may be called. */
  public boolean permits(String tool) {
    return named == null || named.contains(tool);
  }

  /** The form in the table: null for all. */
  @Nullable String stored() {
    return named == null ? null : String.join(",", named);
  }

  static ToolPolicy read(@Nullable String stored) {
    if (stored == null) {
      return ALL;
    }
    return new ToolPolicy(
        java.util.Arrays.stream(stored.split(","))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public String toString() {
    return named == null ? "all" : String.join(", ", named);
  }
}
