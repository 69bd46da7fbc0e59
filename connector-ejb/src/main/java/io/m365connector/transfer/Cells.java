package io.m365connector.transfer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a value stands in a CSV cell. Spreadsheets run what begins like a formula, so such a value
 * gets an apostrophe in front; reading takes exactly that one away again.
 */
public final class Cells {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private Cells() {}

  /** The cells as one line (RFC 4180), with its end. */
  public static String line(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (String value : values) {
      line.append(line.isEmpty() ? "" : ",").append(write(value));
    }
    return line.append("\r\n").toString();
  }

  static String write(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean quoted =
        safe.isEmpty()
            || safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** The value behind a cell that was read. */
  static String read(String cell) {
    boolean safe = cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches();
    return safe ? cell.substring(1) : cell;
  }
}
