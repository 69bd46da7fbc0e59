package io.m365connector.transfer;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180) of bounded size, strictly: what is ambiguous is refused with its line. */
final class Csv {

  static final int MOST_BYTES = 2 * 1024 * 1024;
  static final int MOST_ROWS = 5001;
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_CHARACTERS = 8000;

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * The rows.
   *
   * @throws RuleBroken when it is no CSV in UTF-8, or too large
   */
  static List<List<String>> read(byte[] bytes) {
    return new Csv(decode(bytes)).rows();
  }

  /** Text in UTF-8, with or without a mark at its beginning. */
  static String decode(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw refused("the file is larger than 2 MiB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw refused("the file is not text in UTF-8");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused("the file is not text in UTF-8; save it as \"CSV UTF-8\"");
    }
  }

  private List<List<String>> rows() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && cell.isEmpty()) {
        quoted();
      } else if (c == '"') {
        throw refused("line " + line + ": a quotation mark within a cell that is not quoted");
      } else if (c == ',') {
        endCell();
        at++;
      } else if (c == '\n' || c == '\r') {
        endRow();
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        line++;
      } else {
        take(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  private void quoted() {
    int begin = line;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        take(c);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        take('"');
        at++;
      } else {
        at++;
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          throw refused("line " + line + ": text after a closing quotation mark");
        }
        return;
      }
    }
    throw refused("line " + begin + ": a quotation mark is never closed");
  }

  private void take(char c) {
    if (cell.length() >= MOST_CHARACTERS) {
      throw refused("line " + line + ": a cell is longer than " + MOST_CHARACTERS + " characters");
    }
    cell.append(c);
    at++;
  }

  private void endCell() {
    if (row.size() >= MOST_COLUMNS) {
      throw refused("line " + line + ": more than " + MOST_COLUMNS + " columns");
    }
    row.add(Cells.read(cell.toString()));
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (rows.size() >= MOST_ROWS) {
      throw refused("more than " + (MOST_ROWS - 1) + " rows");
    }
    rows.add(row);
    row = new ArrayList<>();
  }

  private static RuleBroken refused(String why) {
    return new RuleBroken(Code.INPUT_INVALID, why);
  }
}
