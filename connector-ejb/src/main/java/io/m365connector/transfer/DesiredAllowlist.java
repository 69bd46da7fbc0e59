package io.m365connector.transfer;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A whole allowlist as somebody wants it, from YAML 1.2, of which JSON is a part. Only text,
 * numbers, truth values, lists and maps are known; a name twice, or one that is not known, is
 * refused.
 *
 * @param unlisted what becomes of entries that it does not name
 */
record DesiredAllowlist(Unlisted unlisted, List<Map<Column, String>> entries) {

  static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_ENTRIES = 5000;

  /** What becomes of entries that the document does not name. */
  enum Unlisted {
    SUSPEND,
    REVOKE,
    KEEP
  }

  /**
   * Reads it.
   *
   * @throws RuleBroken saying what cannot be read
   */
  static DesiredAllowlist read(String document) {
    if (document.length() > MOST_CHARACTERS) {
      throw refused("the document is longer than " + MOST_CHARACTERS + " characters");
    }
    Map<?, ?> root = map(load(document), "the document");
    List<Map<Column, String>> entries = new ArrayList<>();
    Unlisted unlisted = Unlisted.SUSPEND;
    for (Map.Entry<?, ?> each : root.entrySet()) {
      switch (String.valueOf(each.getKey())) {
        case "unlisted" -> unlisted = unlisted(String.valueOf(each.getValue()));
        case "entries" -> entries.addAll(entries(each.getValue()));
        default -> throw refused("only unlisted and entries are known at the top");
      }
    }
    if (!root.containsKey("entries")) {
      throw refused("entries is missing");
    }
    return new DesiredAllowlist(unlisted, List.copyOf(entries));
  }

  private static @Nullable Object load(String document) {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS + 1)
            .build();
    try {
      return new Load(settings).loadFromString(document);
    } catch (YamlEngineException e) {
      throw refused("it is not YAML or JSON: " + firstLine(e));
    } catch (StackOverflowError e) {
      throw refused("it is nested too deep");
    }
  }

  /** Where the reader stumbled; its further lines quote the document. */
  private static String firstLine(YamlEngineException e) {
    String text = String.valueOf(e.getMessage());
    String line = text.lines().filter(each -> each.contains("line ")).findFirst().orElse("");
    int at = line.indexOf("line ");
    return at < 0 ? "it cannot be read" : line.substring(at, Math.min(line.length(), at + 40));
  }

  private static List<Map<Column, String>> entries(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw refused("entries must be a list");
    }
    if (list.size() > MOST_ENTRIES) {
      throw refused("more than " + MOST_ENTRIES + " entries");
    }
    List<Map<Column, String>> entries = new ArrayList<>();
    for (Object each : list) {
      entries.add(entry(map(each, "entry " + (entries.size() + 1)), entries.size() + 1));
    }
    return entries;
  }

  private static Map<Column, String> entry(Map<?, ?> fields, int place) {
    Map<Column, String> entry = new EnumMap<>(Column.class);
    fields.forEach(
        (name, value) -> {
          Column column =
              Column.titled(String.valueOf(name))
                  .orElseThrow(() -> refused("entry " + place + ": a field is not known"));
          entry.put(column, text(value, "entry " + place + ", " + column.title()));
        });
    return entry;
  }

  private static String text(@Nullable Object value, String where) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream().map(each -> text(each, where)).collect(Collectors.joining(", "));
    }
    if (value instanceof Map) {
      throw refused(where + ": must be text, a number or a list");
    }
    return value.toString();
  }

  private static Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refused(what + " must be a map");
  }

  private static Unlisted unlisted(String text) {
    for (Unlisted each : Unlisted.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    throw refused("unlisted: must be suspend, revoke or keep");
  }

  private static RuleBroken refused(String why) {
    return new RuleBroken(Code.INPUT_INVALID, why);
  }
}
