package io.m365connector.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<Integer, Integer> rowsToSpan = new HashMap<>();
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
      rowsToSpan.clear();
      endRow();
      markdown.endBlock();
    }
  }

  /** Whether text belongs to a cell now. */
  public boolean isOpen() {
    return depth > 0 && inCell;
  }

  /** Whether a table is open, even between its cells. */
  public boolean isInside() {
    return depth > 0;
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

  /** The cell ends; it is as many columns wide and as many rows high. */
  public void endCell(int columns, int rows) {
    if (depth != 1 || !inCell) {
      return;
    }
    inCell = false;
    fillSpanned();
    for (int i = 0; i < columns && row.size() < MAX_CELLS; i++) {
      if (rows > 1) {
        rowsToSpan.put(row.size(), rows - 1);
      }
      row.add(i == 0 ? cell.toString() : "");
    }
  }

  /** A cell of a row above may reach down into this one: its place stays empty. */
  private void fillSpanned() {
    for (Integer left = rowsToSpan.get(row.size());
        left != null && row.size() < MAX_CELLS;
        left = rowsToSpan.get(row.size())) {
      if (left == 1) {
        rowsToSpan.remove(row.size());
      } else {
        rowsToSpan.put(row.size(), left - 1);
      }
      row.add("");
    }
  }

  /** The row ends. */
  public void endRow() {
    if (depth <= 1) {
      fillSpanned();
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
