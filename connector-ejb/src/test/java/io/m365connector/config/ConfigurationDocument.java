package io.m365connector.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of docs/configuration.md: what the code asks for, and what it means in words. */
final class ConfigurationDocument {

  private static final Path SERVER = Path.of("../liberty-config/src/main/liberty/config");
  private static final Pattern VARIABLE =
      Pattern.compile("<variable name=\"([A-Z_]+)\" defaultValue=\"([^\"]*)\"");
  private static final String GUID = "00000000-0000-4000-8000-000000000000";

  /** A setting, as far as somebody says it. */
  record Setting(String form, String fallback, String meaning) {

    private String row(String name, Setting words) {
      String shown = words.fallback.isEmpty() ? code(fallback) : words.fallback;
      return "| `%s` | %s | %s | %s |%n"
          .formatted(name, words.form.isEmpty() ? form : words.form, shown, words.meaning)
          .replaceAll(" +", " ");
    }

    private static String code(String value) {
      return value.isEmpty() || value.equals("required") ? value : "`" + value + "`";
    }
  }

  private ConfigurationDocument() {}

  /** The table, in the order in which the meanings stand. */
  static String table() throws IOException {
    Map<String, Setting> read = read();
    Map<String, Setting> words = words();
    return "| setting | form | default | meaning |\n| --- | --- | --- | --- |\n"
        + words.entrySet().stream()
            .map(each -> read.get(each.getKey()).row(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
  }

  /** Every setting that the application or the server reads. */
  static Map<String, Setting> read() throws IOException {
    Map<String, Setting> found = new TreeMap<>();
    // Read by itself, for logs that begin before any setting is checked.
    found.put("CONNECTOR_NODE", new Setting("text", "", ""));
    inServer(found);
    Map<String, String> least =
        Map.of(
            "CONNECTOR_PUBLIC_URL", "https://m365.example.com",
            "CONNECTOR_CLIENT_ID", GUID,
            "CONNECTOR_CLIENT_SECRET", "secret",
            "CONNECTOR_TRUST_STORE", "pom.xml");
    Preflight.all(new Recorder(least, found));
    // What is asked for only beside another one; as neither file is what it should be, it ends
    // there.
    for (String file : Set.of("CONNECTOR_KEY_STORE", "CONNECTOR_CLIENT_CERTIFICATE")) {
      Map<String, String> more = new TreeMap<>(least);
      more.put(file, "pom.xml");
      more.remove(file.equals("CONNECTOR_KEY_STORE") ? "" : "CONNECTOR_CLIENT_SECRET");
      try {
        Preflight.all(new Recorder(more, found));
      } catch (SettingInvalid expected) {
        continue;
      }
      throw new AssertionError(file + " was taken");
    }
    return found;
  }

  /** What people wrote about each. */
  static Map<String, Setting> words() throws IOException {
    Map<String, Setting> words = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/config/settings.txt"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split(" *[|] *", 4);
        words.put(cells[0], new Setting(cells[1], cells[2], cells[3]));
      }
    }
    return words;
  }

  private static void inServer(Map<String, Setting> found) throws IOException {
    try (Stream<Path> files = Files.walk(SERVER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
        VARIABLE
            .matcher(Files.readString(file))
            .results()
            .forEach((MatchResult each) -> found.put(each.group(1), inServer(each.group(2))));
      }
    }
  }

  private static Setting inServer(String fallback) {
    return new Setting("text", fallback.contains("${") ? "" : fallback, "");
  }

  /**
   * Answers with the given values and keeps what it is asked for; the code goes before the server.
   */
  private record Recorder(Map<String, String> values, Map<String, Setting> found) implements Asked {

    @Override
    public void asked(String name, String form, String fallback) {
      found.put(name, new Setting(form, fallback, ""));
    }

    @Override
    public Optional<String> apply(String name) {
      found.putIfAbsent(name, new Setting("text", "", ""));
      return Optional.ofNullable(values.get(name));
    }
  }
}
