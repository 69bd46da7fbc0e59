package io.m365connector.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state of something before and after, field by field, as text; equal fields left out. */
public record Change(SortedMap<String, String> before, SortedMap<String, String> after) {

  /** Nothing to compare: the action says it all. */
  public static final Change NONE = new Change(new TreeMap<>(), new TreeMap<>());

  /** What differs between the two. */
  public static Change between(Map<String, String> before, Map<String, String> after) {
    SortedMap<String, String> was = new TreeMap<>(before);
    SortedMap<String, String> is = new TreeMap<>(after);
    was.entrySet()
        .removeIf(field -> field.getValue().equals(after.getOrDefault(field.getKey(), "")));
    is.entrySet()
        .removeIf(field -> field.getValue().equals(before.getOrDefault(field.getKey(), "")));
    return new Change(was, is);
  }

  /** The first state of something new. */
  public static Change created(Map<String, String> after) {
    return between(Map.of(), after);
  }
}
