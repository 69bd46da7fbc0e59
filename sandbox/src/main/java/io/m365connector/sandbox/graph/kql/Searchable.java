package io.m365connector.sandbox.graph.kql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a thing shows to a search: texts, dates, numbers and flags under KQL property names. */
public final class Searchable {
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, List<List<String>>> words = new HashMap<>();
  private final Map<String, Instant> dates = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Boolean> flags = new HashMap<>();
  private final Set<String> defaults;

  /**
   * @param defaults the properties a word without a property is looked for in
   */
  public Searchable(Set<String> defaults) {
    this.defaults = Set.copyOf(defaults);
  }

  public Searchable text(String property, String value) {
    texts.computeIfAbsent(lower(property), p -> new ArrayList<>()).add(Words.fold(value));
    words.computeIfAbsent(lower(property), p -> new ArrayList<>()).add(Words.of(value));
    return this;
  }

  public Searchable date(String property, Instant value) {
    dates.put(lower(property), value);
    return this;
  }

  public Searchable number(String property, long value) {
    numbers.put(lower(property), value);
    return this;
  }

  public Searchable flag(String property, boolean value) {
    flags.put(lower(property), value);
    return this;
  }

  private static String lower(String property) {
    return property.toLowerCase(Locale.ROOT);
  }

  boolean has(String property) {
    return texts.containsKey(property)
        || dates.containsKey(property)
        || numbers.containsKey(property)
        || flags.containsKey(property);
  }

  boolean matchesAnywhere(String value, boolean prefix) {
    return defaults.stream().anyMatch(property -> matchesText(property, value, prefix));
  }

  boolean matchesText(String property, String value, boolean prefix) {
    String folded = Words.fold(value);
    if (Words.unspaced(folded)) {
      return texts.getOrDefault(property, List.of()).stream()
          .anyMatch(text -> text.contains(folded));
    }
    List<String> wanted = Words.of(value);
    if (wanted.isEmpty()) {
      return prefix && texts.containsKey(property);
    }
    return words.getOrDefault(property, List.of()).stream()
        .anyMatch(text -> Words.containsPhrase(text, wanted, prefix));
  }

  /** Values that are one whole, like a file type or a path: equal, or a path's start. */
  boolean startsWith(String property, String value) {
    String folded = Words.fold(value);
    return texts.getOrDefault(property, List.of()).stream()
        .anyMatch(text -> text.startsWith(folded));
  }

  Map<String, Instant> dates() {
    return dates;
  }

  Map<String, Long> numbers() {
    return numbers;
  }

  Map<String, Boolean> flags() {
    return flags;
  }
}
