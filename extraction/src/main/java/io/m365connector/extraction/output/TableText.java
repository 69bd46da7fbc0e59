package io.m365connector.extraction.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells of the outermost table; what is nested in a cell becomes text of that cell. A
 * row is the most that is held.
 */
public final class TableText {

  /** Excel's own bound for a cell; a cell beyond it is cut, with an ellipsis. */
  private static final int MAX_CELL = 32_767;

  /** Wider rows than this are cut; the last spreadsheet column is 16,384. */
  private static final int MAX_CELLS = 16_384;

  private final Markdown markdown;
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private int depth;
  private boolean inCell;

  /** Rows go to this text. */
  public TableText(Markdown markdown) {
    this.markdown = markdown;
  }

  /** A table begins, inside a cell or not. */
  public void beginTable() {
    if (depth++ == 0) {
      markdown.endBlock();
    }
  }

  /** The table ends. */
  public void endTable() {
    if (depth > 0 && --depth == 0) {
      endRow();
      markdown.endBlock();
    }
  }

  /** Whether text belongs to a cell now. */
  public boolean isOpen() {
    return depth > 0 && inCell;
  }

  /** A cell begins. */
  public void beginCell() {
    if (depth == 1) {
      cell.setLength(0);
      inCell = true;
    } else {
      text(" ");
    }
  }

  /** The cell ends; {@code span} columns are taken by it. */
  public void endCell(int span) {
    if (depth == 1 && inCell) {
      if (row.size() < MAX_CELLS) {
        row.add(cell.toString());
      }
      for (int i = 1; i < span && row.size() < MAX_CELLS; i++) {
        row.add("");
      }
      inCell = false;
    }
  }

  /** The row ends. */
  public void endRow() {
    if (depth <= 1) {
      if (!row.isEmpty()) {
        markdown.row(row);
        row = new ArrayList<>();
      }
    } else {
      text("\n");
    }
  }

  /** Text of the cell. */
  public void text(CharSequence text) {
    if (cell.length() + text.length() <= MAX_CELL) {
      cell.append(text);
    } else if (cell.length() < MAX_CELL) {
      cell.append(text, 0, MAX_CELL - cell.length()).append('…');
    }
  }
}
