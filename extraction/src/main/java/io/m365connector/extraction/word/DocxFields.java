package io.m365connector.extraction.word;

import io.m365connector.text.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields: their instruction is not text, except that HYPERLINK makes a link of the result. */
final class DocxFields {

  private static final Pattern HYPERLINK =
      Pattern.compile("HYPERLINK\\s{1,9}\"([^\"]{1,2000})\"", Pattern.CASE_INSENSITIVE);
  private static final int MAX_INSTRUCTION = 4_000;
  private static final int MAX_DEPTH = 50;

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean separated;
  }

  private final Flow flow;
  private final Deque<Field> open = new ArrayDeque<>();

  DocxFields(Flow flow) {
    this.flow = flow;
  }

  void instruction(String text) {
    Field field = open.peek();
    if (field != null && field.instruction.length() < MAX_INSTRUCTION) {
      field.instruction.append(text);
    }
  }

  void mark(String type) {
    Field field = open.peek();
    switch (type) {
      case "begin" -> {
        if (open.size() < MAX_DEPTH) {
          open.push(new Field());
        }
      }
      case "separate" -> {
        if (field != null) {
          field.separated = true;
          Matcher link = HYPERLINK.matcher(field.instruction);
          if (link.find()) {
            flow.beginLink(link.group(1));
          }
        }
      }
      case "end" -> {
        if (open.poll() != null && open.isEmpty()) {
          flow.endLink();
        }
      }
      default -> {}
    }
  }

  /** Whether what comes now is the instruction of a field and not its result. */
  boolean isInstruction() {
    Field field = open.peek();
    return field != null && !field.separated;
  }
}
