package io.m365connector.extraction.sheet;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.output.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of one sheet, row by row as they come: a row is the most that is held. A merged cell
 * has its value where it begins; which cells are merged is only known after the last row, and said
 * there.
 */
final class SheetBody {

  private static final int MAX_LISTED = 500;

  /** Empty columns in a row beyond which they are named instead of drawn. */
  private static final int WIDE_GAP = 20;

  private final SharedStrings strings;
  private final CellFormats formats;
  private final Answer answer;
  private final List<String> merged = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> linkIds = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private int column;
  private int nextColumn;
  private int style;
  private String type = "";
  private int hiddenRows;
  private boolean phonetic;

  SheetBody(SharedStrings strings, CellFormats formats, Answer answer) {
    this.strings = strings;
    this.formats = formats;
    this.answer = answer;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
    answer.markdown().endBlock();
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> {
        answer.budget().checkTime();
        row.clear();
        nextColumn = 0;
        hiddenRows += attribute(xml, "hidden").equals("1") ? 1 : 0;
      }
      case "c" -> {
        column = column(attribute(xml, "r"), nextColumn);
        style = SafeXml.number(attribute(xml, "s"), 0);
        type = attribute(xml, "t");
        value.setLength(0);
        formula.setLength(0);
      }
      case "v" -> value.append(SafeXml.text(xml));
      case "t" -> {
        String piece = SafeXml.text(xml);
        value.append(phonetic ? "" : piece);
      }
      case "f" -> formula.append(SafeXml.text(xml));
      case "rPh" -> phonetic = true;
      case "mergeCell" -> add(merged, attribute(xml, "ref"));
      case "hyperlink" -> {
        add(links, attribute(xml, "ref"));
        add(linkIds, attribute(xml, "id"));
      }
      default -> {}
    }
  }

  private static void add(List<String> list, String text) {
    if (list.size() < MAX_LISTED) {
      list.add(text);
    }
  }

  private void end(String name) {
    if (name.equals("rPh")) {
      phonetic = false;
    } else if (name.equals("c")) {
      put(text());
    } else if (name.equals("row") && !row.isEmpty()) {
      answer.markdown().row(row);
    }
  }

  private void put(String text) {
    if (!text.isEmpty()) {
      int gap = column - nextColumn;
      if (gap > WIDE_GAP) {
        row.add("(" + name(nextColumn) + " to " + name(column - 1) + " empty)");
      } else {
        for (int i = 0; i < gap; i++) {
          row.add("");
        }
      }
      row.add(text);
      nextColumn = column + 1;
    }
  }

  private String text() {
    if (value.isEmpty()) {
      return formula.isEmpty() ? "" : "=" + formula;
    }
    String raw = value.toString();
    return switch (type) {
      case "s" -> strings.get(SafeXml.number(raw, -1));
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      case "", "n" -> formats.format(raw, style);
      default -> raw;
    };
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(String reference, int fallback) {
    int number = 0;
    int i = 0;
    while (i < reference.length() && i < 3 && Character.isLetter(reference.charAt(i))) {
      number = number * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
      i++;
    }
    return number == 0 ? fallback : Math.max(number - 1, fallback);
  }

  private static String name(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      name.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return name.toString();
  }

  /** What is known after the last row: merged cells, links, hidden rows. */
  void describe(Map<String, OoxmlPackage.Relationship> relationships) {
    if (!merged.isEmpty()) {
      answer.markdown().paragraph("Merged cells: " + String.join(", ", merged));
    }
    for (int i = 0; i < links.size(); i++) {
      OoxmlPackage.Relationship target = relationships.get(linkIds.get(i));
      if (target != null && target.isExternal()) {
        answer.markdown().beginItem(0, "-");
        answer.markdown().text("Link in " + links.get(i) + ": " + target.target());
        answer.markdown().endBlock();
      }
    }
    if (hiddenRows > 0) {
      answer.note("Hidden rows are part of the text.");
    }
  }
}
