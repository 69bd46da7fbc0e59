package io.m365connector.sandbox.organisation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the small markup of the sample texts. */
public final class Markup {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private char kind = ' ';

  private Markup() {}

  public static List<Block> parse(String text) {
    Markup markup = new Markup();
    text.lines().forEach(markup::line);
    markup.flush();
    return markup.blocks;
  }

  /** The text of a string with inline marks, addresses left out. */
  public static String plain(String inline) {
    Matcher link = LINK.matcher(inline);
    return link.replaceAll(m -> Matcher.quoteReplacement(m.group(1))).replace("**", "");
  }

  private void line(String line) {
    char next = kindOf(line);
    if (next != kind || next == '#' || next == '>') {
      flush();
      kind = next;
    }
    if (next != ' ') {
      pending.add(line.strip());
    }
  }

  private static char kindOf(String line) {
    if (line.isBlank()) {
      return ' ';
    }
    if (line.startsWith(">>")) {
      return '>';
    }
    if (line.startsWith("#")) {
      return '#';
    }
    if (line.startsWith("- ")) {
      return '-';
    }
    if (line.startsWith("|")) {
      return '|';
    }
    return NUMBERED.matcher(line).matches() ? '1' : 'p';
  }

  private void flush() {
    if (!pending.isEmpty()) {
      blocks.add(block());
      pending.clear();
    }
    kind = ' ';
  }

  private Block block() {
    String first = pending.getFirst();
    return switch (kind) {
      case '>' -> new Block.Raw(first.substring(2).strip());
      case '#' -> new Block.Heading(first.startsWith("##") ? 2 : 1, first.replaceFirst("^#+ ", ""));
      case '-' -> new Block.Items(false, pending.stream().map(item -> item.substring(2)).toList());
      case '1' ->
          new Block.Items(
              true, pending.stream().map(i -> i.substring(i.indexOf(' ') + 1)).toList());
      case '|' -> new Block.Table(pending.stream().map(Markup::cells).toList());
      default -> new Block.Paragraph(String.join("\n", pending));
    };
  }

  private static List<String> cells(String row) {
    String inner = row.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
