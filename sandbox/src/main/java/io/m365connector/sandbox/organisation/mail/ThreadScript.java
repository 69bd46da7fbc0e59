package io.m365connector.sandbox.organisation.mail;

import io.m365connector.sandbox.organisation.text.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A thread as written in {@code threads.txt}.
 *
 * @param plays how often it is played
 * @param tenant last digit of the tenant it happens in
 * @param cast letter to role: an alias, {@code *}, {@code supplier} or {@code external:Name
 *     <address>}
 */
record ThreadScript(
    String name,
    int plays,
    String tenant,
    Map<String, String> cast,
    Set<String> attributes,
    String subject,
    List<Turn> turns) {

  /** One mail of the script. */
  record Turn(
      String from,
      List<String> to,
      List<String> cc,
      Duration delay,
      List<Enclosure> enclosures,
      Set<String> flags,
      String body) {}

  /** An attachment of the script: kind of document and file name. */
  record Enclosure(String sort, String kind, String name) {}

  static List<ThreadScript> read() {
    List<ThreadScript> scripts = new ArrayList<>();
    Resources.sections(ThreadScript.class, "threads.txt")
        .forEach(
            (head, text) -> {
              if (!head.startsWith("#")) {
                scripts.add(script(head, text));
              }
            });
    return scripts;
  }

  private static ThreadScript script(String head, String text) {
    String[] parts = head.split("\\|", -1);
    Map<String, String> cast = new LinkedHashMap<>();
    for (String role : parts[3].strip().split(" (?=[A-Z]=)")) {
      cast.put(role.substring(0, 1), role.substring(2).strip());
    }
    Set<String> attributes =
        Set.copyOf(words(String.join(" ", Arrays.copyOfRange(parts, 4, parts.length))));
    String[] turns = text.split("(?m)^--- ");
    return new ThreadScript(
        parts[0].strip(),
        Integer.parseInt(parts[1].strip()),
        parts[2].strip(),
        cast,
        attributes,
        turns[0].substring(turns[0].indexOf(':') + 1).strip(),
        Arrays.stream(turns).skip(1).map(ThreadScript::turn).toList());
  }

  private static Turn turn(String text) {
    int end = text.indexOf('\n');
    String[] parts = text.substring(0, end).split("\\|", -1);
    String[] route = parts[0].split("[>;]");
    String cc = route.length > 2 ? route[2].strip().substring(3) : "";
    String delay = parts[1].strip();
    return new Turn(
        route[0].strip(),
        list(route[1]),
        list(cc),
        Duration.ofHours(Long.parseLong(delay.substring(1, delay.length() - 1))),
        enclosures(parts.length > 2 ? parts[2].strip() : ""),
        Set.copyOf(words(parts.length > 3 ? parts[3] : "")),
        text.substring(end + 1).strip());
  }

  private static List<Enclosure> enclosures(String text) {
    if (!text.startsWith("attach:")) {
      return List.of();
    }
    return Arrays.stream(text.substring(7).split("; "))
        .map(
            one -> {
              String[] words = one.strip().split(" ", 4);
              return new Enclosure(words[0], words[1], words[3].replaceAll("^\"|\"$", ""));
            })
        .toList();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
