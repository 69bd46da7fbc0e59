package io.m365connector.sandbox.organisation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Texts beside the classes that use them. */
public final class Resources {
  private Resources() {}

  /** The whole text of a resource; a missing one is a broken jar. */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The sections of a resource, by the text after {@code ===}, in order. */
  public static Map<String, String> sections(Class<?> beside, String name) {
    Map<String, String> sections = new LinkedHashMap<>();
    String text = "\n" + text(beside, name);
    for (String part : text.split("\n=== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        sections.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
      }
    }
    return sections;
  }
}
