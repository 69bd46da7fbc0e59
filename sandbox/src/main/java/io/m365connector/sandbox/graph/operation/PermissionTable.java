package io.m365connector.sandbox.graph.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** Which delegated permissions open an operation, from {@code permissions.txt}. */
final class PermissionTable {

  /**
   * Any one of these is enough.
   *
   * @param own for the user's own data
   * @param others for somebody else's mailbox or calendar; the same where Graph makes no difference
   */
  record Needed(Set<String> own, Set<String> others) {}

  private final Map<String, Needed> byOperation = new HashMap<>();

  static PermissionTable read() {
    PermissionTable table = new PermissionTable();
    Map<String, Set<String>> sets = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(PermissionTable.class.getResourceAsStream("permissions.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> table.add(line, sets));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }

  private void add(String line, Map<String, Set<String>> sets) {
    String[] words = line.strip().split("\\s+");
    if (words[1].equals("=")) {
      sets.put(words[0], Set.of(line.substring(line.indexOf('=') + 1).strip().split("\\s+")));
      return;
    }
    Set<String> own = Objects.requireNonNull(sets.get(words[2]), line);
    Set<String> others = words.length > 3 ? Objects.requireNonNull(sets.get(words[3]), line) : own;
    byOperation.put(words[0] + " " + words[1], new Needed(own, others));
  }

  Needed of(String method, String template) {
    Needed needed = byOperation.get(method + " " + template);
    if (needed == null) {
      throw new NoSuchElementException(
          "permissions.txt has no line for " + method + " " + template);
    }
    return needed;
  }
}
