package io.m365connector.sandbox.organisation.calendar;

import io.m365connector.sandbox.organisation.text.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An entry of {@code events.txt}. */
record EventScript(
    String subject,
    String organiser,
    List<String> attendees,
    List<String> when,
    String place,
    Set<String> flags,
    List<String> changes,
    String body) {

  static List<EventScript> read() {
    List<EventScript> scripts = new ArrayList<>();
    Resources.sections(EventScript.class, "events.txt")
        .forEach(
            (subject, text) -> {
              if (!subject.startsWith("#")) {
                scripts.add(script(subject, text));
              }
            });
    return scripts;
  }

  private static EventScript script(String subject, String text) {
    String[] parts = text.split("\n\n", 2);
    List<String> lines = parts[0].lines().toList();
    String[] who = value(lines, "who").split(">", -1);
    return new EventScript(
        subject,
        who[0].strip(),
        Arrays.stream(
                who[1].equals("")
                    ? new String[0]
                    : value(lines, "who").substring(who[0].length() + 1).split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList(),
        List.of(value(lines, "when").split("\\s+")),
        value(lines, "place"),
        Set.of(value(lines, "flags").split("\\s+")),
        lines.stream()
            .filter(line -> line.startsWith("change:"))
            .map(line -> line.substring(7).strip())
            .toList(),
        parts.length > 1 ? parts[1] : "");
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
