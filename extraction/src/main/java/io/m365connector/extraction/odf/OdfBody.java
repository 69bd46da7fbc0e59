package io.m365connector.extraction.odf;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.output.Answer;
import io.m365connector.text.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the content part: paragraphs, lists, tables, sheets, slides. */
final class OdfBody {

  private final XMLStreamReader xml;
  private final OdfStyles styles;
  private final Answer answer;
  private final Flow flow;
  private final OdfLists lists;
  private final OdfTable tables;
  private final Map<String, String> deletions = new HashMap<>();
  private final Deque<Boolean> hiddenSpans = new ArrayDeque<>();
  private long hiddenCharacters;
  private int slides;
  private int textDepth;
  private boolean isSpreadsheet;
  private String slideSuffix = "";
  private boolean slidePending;
  private String linkInCell = "";

  OdfBody(XMLStreamReader xml, OdfStyles styles, Answer answer) {
    this.xml = xml;
    this.styles = styles;
    this.answer = answer;
    this.flow = new Flow(answer.markdown());
    this.lists = new OdfLists(styles, flow);
    this.tables = new OdfTable(styles, answer);
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          answer.budget().checkTime();
          start(xml.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    answer.markdown().endBlock();
  }

  private void start(String name) throws XMLStreamException {
    styles.start(xml);
    switch (name) {
      case "spreadsheet" -> isSpreadsheet = true;
      case "tracked-changes" -> trackedChanges();
      case "change" -> flow.text(deletions.getOrDefault(attribute(xml, "change-id"), ""));
      case "h" -> beginParagraph(number(attribute(xml, "outline-level"), 1));
      case "p" -> beginParagraph(styles.headingLevel(attribute(xml, "style-name")));
      case "span" -> hiddenSpans.push(styles.isHidden(attribute(xml, "style-name")));
      case "a" -> beginLink(attribute(xml, "href"));
      case "s" -> text(" ");
      case "tab" -> text("\t");
      case "line-break" -> flow.lineBreak();
      case "list" -> lists.begin(attribute(xml, "style-name"));
      case "list-item" -> lists.beginItem();
      case "note" -> note();
      case "annotation" -> annotation();
      case "desc" -> image();
      case "page" -> beginSlide();
      case "frame" -> frame(attribute(xml, "class"));
      case "notes" -> notes();
      default -> startTable(name);
    }
  }

  private void startTable(String name) {
    switch (name) {
      case "table" -> {
        if (isSpreadsheet) {
          tables.beginSheet(attribute(xml, "name"), attribute(xml, "style-name"));
        } else {
          flow.table().beginTable();
        }
      }
      case "table-row" -> tables.beginRow(number(attribute(xml, "number-rows-repeated"), 1));
      case "table-cell", "covered-table-cell" -> {
        if (isSpreadsheet) {
          tables.beginCell(xml);
        } else if (name.equals("table-cell")) {
          tables.span(xml);
          flow.table().beginCell();
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> {
        textDepth--;
        endParagraph();
      }
      case "span" -> hiddenSpans.poll();
      case "a" -> endLink();
      case "list" -> lists.end();
      case "table" -> {
        if (isSpreadsheet) {
          tables.endSheet();
        } else {
          flow.table().endTable();
        }
      }
      case "table-row" -> {
        if (isSpreadsheet) {
          tables.endRow();
        } else {
          flow.table().endRow();
        }
      }
      case "table-cell", "covered-table-cell" -> {
        if (isSpreadsheet) {
          tables.endCell();
        } else if (name.equals("table-cell")) {
          flow.table().endCell(tables.columns(), tables.rows());
        }
      }
      default -> {}
    }
  }

  private void beginParagraph(int heading) {
    textDepth++;
    openSlide("");
    if (isSpreadsheet || flow.table().isOpen()) {
      return;
    }
    if (heading > 0 && !lists.isOpen()) {
      flow.markdown().beginHeading(heading);
    }
    lists.beginParagraph();
  }

  private void endParagraph() {
    if (isSpreadsheet) {
      tables.text("\n");
    } else {
      flow.endParagraph();
    }
  }

  private void text(String text) {
    if (textDepth == 0) {
      return;
    }
    if (hiddenSpans.contains(true)) {
      hiddenCharacters += text.length();
    } else if (isSpreadsheet) {
      tables.text(text);
    } else {
      flow.text(text);
    }
  }

  /** A footnote: its text in brackets where it is referred to. */
  private void note() throws XMLStreamException {
    text(" [note: " + OdfText.read(xml, Set.of("note-citation")).text() + "]");
  }

  private void annotation() throws XMLStreamException {
    OdfText comment = OdfText.read(xml, Set.of());
    String said = "[comment" + comment.by() + ": " + comment.text() + "]";
    if (isSpreadsheet) {
      tables.text(said + "\n");
    } else {
      flow.text(said);
    }
  }

  private void image() throws XMLStreamException {
    String description = SafeXml.text(xml).strip();
    if (!description.isEmpty() && !isSpreadsheet) {
      flow.text("[image: " + description + "]");
    }
  }

  private void beginSlide() {
    answer.markdown().endBlock();
    slideSuffix = styles.isHidden(attribute(xml, "style-name")) ? " (hidden)" : "";
    slidePending = true;
  }

  /** The slide gets its heading with its title, or with whatever comes first on it. */
  private void openSlide(String title) {
    if (slidePending) {
      slidePending = false;
      answer.beginUnit("slide", ++slides, (title + slideSuffix).strip());
    }
  }

  private void frame(String placeholder) throws XMLStreamException {
    if (placeholder.equals("title") && slidePending) {
      openSlide(OdfText.read(xml, Set.of()).text());
    } else {
      openSlide("");
    }
  }

  private void notes() throws XMLStreamException {
    openSlide("");
    String text = OdfText.read(xml, Set.of("date-time", "page-number", "header", "footer")).text();
    if (!text.isBlank()) {
      answer.markdown().heading(3, "Notes");
      answer.markdown().paragraph(text);
    }
  }

  private void beginLink(String address) {
    if (isSpreadsheet) {
      linkInCell = address;
      tables.text("[");
    } else {
      flow.beginLink(address);
    }
  }

  private void endLink() {
    if (isSpreadsheet) {
      tables.text("](" + linkInCell + ")");
    } else {
      flow.endLink();
    }
  }

  /** The texts that were deleted stand at the start; where they were, their number does. */
  private void trackedChanges() throws XMLStreamException {
    deletions.putAll(OdfText.deletions(xml));
  }

  void describe() {
    if (!deletions.isEmpty()) {
      answer.note(
          "Tracked changes: " + deletions.size() + " deletions are struck through (~~…~~).");
    }
    if (hiddenCharacters > 0) {
      answer.note("Hidden text left out: " + hiddenCharacters + " characters.");
    }
  }

  static int number(String text, int fallback) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }
}
