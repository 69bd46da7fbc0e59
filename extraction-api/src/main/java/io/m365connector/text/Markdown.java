package io.m365connector.text;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks of Markdown, each after an empty line. White space inside a paragraph is folded as
 * a browser would; text is otherwise left as it is, for a reader that takes it literally.
 */
public final class Markdown {

  /** A paragraph longer than this is sent in pieces: it may be as long as the document. */
  private static final int SPILL = 16 * 1024;

  private static final int MAX_NESTING = 12;

  private static final int MAX_PADDING = 30;

  private final Consumer<CharSequence> out;
  private final StringBuilder block = new StringBuilder();
  private String prefix = "";
  private int quoteDepth;
  private int writtenQuoteDepth;
  private boolean started;
  private boolean spilled;
  private boolean isItem;
  private boolean lastWasItem;
  private boolean inTable;
  private @Nullable List<String> header;

  /** Writes to {@code out}. */
  public Markdown(Consumer<CharSequence> out) {
    this.out = out;
  }

  /** Adds to the paragraph that is open, or opens one; line ends count as spaces. */
  public void text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (!space) {
        block.append(c);
      } else if ((spilled || !block.isEmpty()) && !endsWithSpace()) {
        block.append(' ');
      }
      if (block.length() >= SPILL && !space && !Character.isHighSurrogate(c)) {
        spill();
      }
    }
  }

  /** What a browser folds; a space that must not break counts, for it means nothing here. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
  }

  /** A line end inside the paragraph; two of them end it. */
  public void lineBreak() {
    while (!block.isEmpty() && block.charAt(block.length() - 1) == ' ') {
      block.setLength(block.length() - 1);
    }
    if (!block.isEmpty() && block.charAt(block.length() - 1) == '\n') {
      endBlock();
    } else if (!block.isEmpty()) {
      block.append('\n');
    }
  }

  /** Whether a paragraph is open and has text. */
  public boolean isOpen() {
    return spilled || !block.isEmpty();
  }

  /** Ends the open paragraph, if any, and the table before it. */
  public void endBlock() {
    writeHeader(0);
    trimEnd();
    if (!block.isEmpty()) {
      spill();
    }
    spilled = false;
    prefix = "";
    isItem = false;
    inTable = false;
  }

  /** A heading of level 1 (largest) to 6. */
  public void heading(int level, CharSequence title) {
    beginHeading(level);
    text(title);
    endBlock();
  }

  /** Opens a paragraph that is a heading. */
  public void beginHeading(int level) {
    endBlock();
    prefix = "#".repeat(Math.clamp(level, 1, 6)) + " ";
  }

  /** Opens a paragraph that is a list item: nesting depth from 0, and its marker. */
  public void beginItem(int depth, String marker) {
    endBlock();
    prefix = "  ".repeat(Math.clamp(depth, 0, MAX_NESTING)) + marker + " ";
    isItem = true;
  }

  /** Opens another paragraph of the list item of this depth. */
  public void continueItem(int depth) {
    endBlock();
    prefix = "  ".repeat(Math.clamp(depth + 1, 1, MAX_NESTING));
    isItem = true;
  }

  /** What follows is quoted so many levels deep; 0 ends all quotes. */
  public void quote(int depth) {
    endBlock();
    quoteDepth = Math.clamp(depth, 0, MAX_NESTING);
  }

  /** A paragraph of its own. */
  public void paragraph(CharSequence text) {
    endBlock();
    text(text);
    endBlock();
  }

  /** Text exactly as it is, as a block. */
  public void verbatim(CharSequence text) {
    endBlock();
    if (!text.isEmpty()) {
      separate();
      emit(text);
    }
  }

  /** The next row of the table that is open, or the first of a new one. */
  public void row(List<String> cells) {
    if (!inTable) {
      endBlock();
      inTable = true;
      header = List.copyOf(cells);
      return;
    }
    writeHeader(cells.size());
    emit("\n");
    emit(line(cells, 0));
  }

  /** The first row waits for the second: a title in one cell stands above many columns. */
  private void writeHeader(int columns) {
    if (header != null) {
      int width = Math.max(header.size(), Math.min(columns, MAX_PADDING));
      separate();
      emit(line(header, width));
      emit("\n|" + " --- |".repeat(Math.max(1, width)));
      header = null;
    }
  }

  /** Adds to the text as it is, without separating it from what is before. */
  public void raw(CharSequence text) {
    started |= !text.isEmpty();
    out.accept(text);
  }

  private void spill() {
    if (!spilled) {
      separate();
      emit(prefix);
      spilled = true;
    }
    emit(block);
    block.setLength(0);
  }

  private void emit(CharSequence text) {
    out.accept(
        quoteDepth == 0 ? text : text.toString().replace("\n", "\n" + "> ".repeat(quoteDepth)));
  }

  private static StringBuilder line(List<String> cells, int width) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      line.append(' ').append(cell(cell)).append(" |");
    }
    return line.append("  |".repeat(Math.max(0, width - cells.size())));
  }

  /** A cell must not end its column or its row. */
  private static String cell(String text) {
    String trimmed = text.strip();
    if (trimmed.indexOf('|') < 0 && trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0) {
      return trimmed;
    }
    return trimmed.replace("|", "\\|").replaceAll("\\s*[\\r\\n]+\\s*", "<br>");
  }

  private void separate() {
    if (started) {
      String emptyLine = ">".repeat(Math.min(quoteDepth, writtenQuoteDepth)) + "\n";
      out.accept(isItem && lastWasItem ? "\n" : "\n" + emptyLine);
    }
    out.accept("> ".repeat(quoteDepth));
    writtenQuoteDepth = quoteDepth;
    started = true;
    lastWasItem = isItem;
  }

  private boolean endsWithSpace() {
    if (block.isEmpty()) {
      return false;
    }
    char last = block.charAt(block.length() - 1);
    return last == ' ' || last == '\n';
  }

  private void trimEnd() {
    while (!block.isEmpty() && endsWithSpace()) {
      block.setLength(block.length() - 1);
    }
  }
}
