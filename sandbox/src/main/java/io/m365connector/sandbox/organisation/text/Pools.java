package io.m365connector.sandbox.organisation.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Pools of words from {@code pools.txt}; an entry is a value and its attributes. */
public final class Pools {
  private static final Pools ALL = new Pools();

  private final Map<String, List<List<String>>> pools;

  private Pools() {
    pools =
        Resources.text(Pools.class, "pools.txt")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .collect(
                Collectors.toMap(line -> line.substring(0, line.indexOf(':')), Pools::entries));
  }

  private static List<List<String>> entries(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split("\\|"))
        .map(entry -> List.of(entry.strip().split(";")))
        .toList();
  }

  /** The entries of a pool: value first, then attributes. */
  public static List<List<String>> of(String name) {
    List<List<String>> entries = ALL.pools.get(name);
    if (entries == null) {
      throw new NoSuchElementException("pools.txt has no " + name);
    }
    return entries;
  }

  public static boolean has(String name) {
    return ALL.pools.containsKey(name);
  }
}
