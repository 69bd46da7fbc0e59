package io.m365connector.sandbox.organisation.text;

import java.util.List;

/** A piece of a text. Inline marks in strings: {@code **bold**} and {@code [text](address)}. */
public sealed interface Block {

  /** A heading of level 1 or 2. */
  record Heading(int level, String text) implements Block {}

  /** Lines that belong together. */
  record Paragraph(String text) implements Block {}

  /** A bulleted or numbered list. */
  record Items(boolean numbered, List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A table whose first row is the head. */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** HTML that goes in as it is; formats other than HTML leave it out. */
  record Raw(String html) implements Block {}
}
