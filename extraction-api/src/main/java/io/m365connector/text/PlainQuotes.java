package io.m365connector.text;

import java.util.List;

/** Finds quoted history and the signature in a mail of plain text. */
final class PlainQuotes {

  private static final String SIGNATURE = "-- ";

  private PlainQuotes() {}

  /** The text before the history; all of it when it is nothing but history, or answers below it. */
  static String fold(String text) {
    List<String> lines = text.lines().toList();
    int end = lines.size();
    int lastOwn = lastOwnLine(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals(SIGNATURE)
          || isHistory(lines, i)
          || (isQuotation(lines, i) && firstQuoted(lines, i) > lastOwn)) {
        end = i;
        break;
      }
    }
    String left = String.join("\n", lines.subList(0, end));
    return left.isBlank() ? text : left;
  }

  private static boolean isHistory(List<String> lines, int from) {
    String line = lines.get(from).strip();
    if (line.isEmpty()) {
      return false;
    }
    String start = String.join("\n", lines.subList(from, Math.min(lines.size(), from + 8)));
    return QuoteMarks.beginsHistory(start);
  }

  /** A line marked with {@code >}, or the one or two lines that introduce such lines. */
  private static boolean isQuotation(List<String> lines, int at) {
    if (lines.get(at).startsWith(">")) {
      return true;
    }
    for (int length = 1; length <= 2 && at + length < lines.size(); length++) {
      String introduction = String.join(" ", lines.subList(at, at + length)).strip();
      int next = at + length;
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
      if (next < lines.size()
          && lines.get(next).startsWith(">")
          && QuoteMarks.isAttribution(introduction)) {
        return true;
      }
    }
    return false;
  }

  /** Text of the sender's below a quotation means that it is answered there. */
  private static int lastOwnLine(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && (lines.get(last).isBlank() || lines.get(last).startsWith(">"))) {
      last--;
    }
    return last;
  }

  private static int firstQuoted(List<String> lines, int from) {
    int at = from;
    while (!lines.get(at).startsWith(">")) {
      at++;
    }
    return at;
  }
}
