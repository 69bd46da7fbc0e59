package io.m365connector.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells tables that hold data from tables that hold a layout, as those of newsletters do. */
final class HtmlTables {

  /** Nobody reads a cell of this length as a cell. */
  private static final int LONG_CELL = 1_000;

  private static final int MAX_SPAN = 100;

  private HtmlTables() {}

  /** Rows and columns of short texts without a table inside. */
  static boolean isData(Element table) {
    if (table.attr("role").equalsIgnoreCase("presentation")
        || table.getElementsByTag("table").size() > 1) {
      return false;
    }
    List<Element> rows = rows(table);
    int columns = 0;
    for (Element row : rows) {
      List<Element> cells = cells(row);
      columns = Math.max(columns, cells.size());
      for (Element cell : cells) {
        if (cell.text().length() > LONG_CELL) {
          return false;
        }
      }
    }
    return columns >= 2 && (rows.size() >= 2 || !table.getElementsByTag("th").isEmpty());
  }

  static List<Element> rows(Element table) {
    return new ArrayList<>(table.getElementsByTag("tr"));
  }

  static List<Element> cells(Element row) {
    List<Element> cells = new ArrayList<>();
    for (Element child : row.children()) {
      if (child.nameIs("td") || child.nameIs("th")) {
        cells.add(child);
      }
    }
    return cells;
  }

  static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, MAX_SPAN);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
