package io.m365connector.extraction.odf;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.output.Answer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Sheets of a spreadsheet. A file says "the same again, so many times" of cells and rows: empty
 * ones are skipped over and full ones repeated, within reason.
 */
final class OdfTable {

  private static final int MAX_COLUMNS = 16_384;
  private static final int MAX_REPEATED_ROWS = 10_000;

  private final OdfStyles styles;
  private final Answer answer;
  private final List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String date = "";
  private int emptyCells;
  private int repeatedCell;
  private int repeatedRow;
  private int sheets;
  private int columns = 1;
  private int rows = 1;

  OdfTable(OdfStyles styles, Answer answer) {
    this.styles = styles;
    this.answer = answer;
  }

  void beginSheet(String name, String style) {
    answer.beginUnit("sheet", ++sheets, name + (styles.isHidden(style) ? " (hidden)" : ""));
  }

  void endSheet() {
    answer.markdown().endBlock();
  }

  void beginRow(int repeated) {
    row.clear();
    emptyCells = 0;
    repeatedRow = repeated;
  }

  void endRow() {
    if (!row.isEmpty()) {
      for (int i = 0; i < Math.min(repeatedRow, MAX_REPEATED_ROWS); i++) {
        answer.markdown().row(row);
      }
      if (repeatedRow > MAX_REPEATED_ROWS) {
        answer.note("A row that is repeated " + repeatedRow + " times is not given as often.");
      }
    }
  }

  void beginCell(XMLStreamReader xml) {
    cell.setLength(0);
    repeatedCell = OdfBody.number(attribute(xml, "number-columns-repeated"), 1);
    date = attribute(xml, "date-value").replace('T', ' ').replaceFirst(":00(?:\\.0*)?$", "");
  }

  /** In text documents a table is built by the flow; only the spans are kept here. */
  void span(XMLStreamReader xml) {
    columns = Math.clamp(OdfBody.number(attribute(xml, "number-columns-spanned"), 1), 1, 100);
    rows = Math.clamp(OdfBody.number(attribute(xml, "number-rows-spanned"), 1), 1, 1_000);
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  void text(CharSequence text) {
    cell.append(text);
  }

  void endCell() {
    String text = date.isEmpty() ? cell.toString().strip() : date;
    if (text.isEmpty()) {
      emptyCells += repeatedCell;
      return;
    }
    for (int i = 0; i < emptyCells && row.size() < MAX_COLUMNS; i++) {
      row.add("");
    }
    emptyCells = 0;
    for (int i = 0; i < repeatedCell && row.size() < MAX_COLUMNS; i++) {
      row.add(text);
    }
  }
}
