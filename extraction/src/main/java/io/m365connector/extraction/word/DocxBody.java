package io.m365connector.extraction.word;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.output.Answer;
import io.m365connector.text.Flow;
import io.m365connector.text.Markdown;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one part of a Word file (ECMA-376 part 1, chapter 17) and writes its paragraphs,
 * lists and tables. State that lives longer than a part, such as the list counters, is shared.
 */
final class DocxBody {

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Answer answer;
  private final DocxChanges changes = new DocxChanges();

  DocxBody(DocxStyles styles, DocxNumbering numbering, Answer answer) {
    this.styles = styles;
    this.numbering = numbering;
    this.answer = answer;
  }

  /** Writes a part to this text. */
  void read(OoxmlPackage ooxml, String part, Markdown markdown) throws Exception {
    try (InputStream in = ooxml.open(part)) {
      new Walk(SafeXml.reader(in), new Flow(markdown), ooxml.byId(part)).run();
    }
  }

  /** A part as text on its own: notes, comments, headers. */
  String readApart(OoxmlPackage ooxml, String part) throws Exception {
    StringBuilder text = new StringBuilder();
    read(
        ooxml,
        part,
        new Markdown(
            piece -> {
              text.append(piece);
              answer.budget().expand(0, 0, -1);
            }));
    return text.toString();
  }

  void writeNotes() {
    changes.describe(answer);
  }

  private final class Walk {

    private final XMLStreamReader xml;
    private final Flow flow;
    private final DocxFields fields;
    private final Map<String, OoxmlPackage.Relationship> relationships;
    private final DocxParagraph paragraph = new DocxParagraph(styles, numbering);
    private final DocxRun run = new DocxRun();
    private int inParagraphProperties;
    private int span = 1;
    private boolean inNote;

    Walk(XMLStreamReader xml, Flow flow, Map<String, OoxmlPackage.Relationship> relationships) {
      this.xml = xml;
      this.flow = flow;
      this.fields = new DocxFields(flow);
      this.relationships = relationships;
    }

    void run() throws XMLStreamException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          answer.budget().checkTime();
          start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(xml.getLocalName());
        }
      }
      flow.endParagraph();
    }

    private void start(String name) throws XMLStreamException {
      switch (name) {
        // What was before a tracked change of formatting, and what old readers would show.
        case "pPrChange", "rPrChange", "tblPrChange", "sectPrChange", "Fallback", "sectPr" ->
            SafeXml.skip(xml);
        case "pPr" -> inParagraphProperties++;
        case "pStyle", "numId", "ilvl", "outlineLvl" -> {
          if (inParagraphProperties > 0) {
            paragraph.property(name, attribute(xml, "val"));
          }
        }
        case "p" -> paragraph.reset();
        case "r" -> run.reset();
        case "vanish", "sz" -> run.property(name, attribute(xml, "val"), inParagraphProperties);
        case "ins", "del", "moveFrom", "moveTo" -> changes.begin(name, inParagraphProperties);
        case "t" -> SafeXml.text(xml, this::text);
        case "delText" -> deleted(SafeXml.text(xml));
        case "instrText" -> fields.instruction(SafeXml.text(xml));
        case "fldChar" -> fields.mark(attribute(xml, "fldCharType"));
        case "tab", "ptab" -> {
          if (inParagraphProperties == 0) {
            text("\t");
          }
        }
        case "br", "cr" -> flow.lineBreak();
        case "noBreakHyphen" -> text("-");
        case "hyperlink" -> flow.beginLink(address(attribute(xml, "id")));
        case "docPr" -> picture(attribute(xml, "descr"));
        case "txbxContent" -> flow.endParagraph();
        case "footnoteReference", "endnoteReference" -> text("[^" + attribute(xml, "id") + "]");
        case "commentReference" -> text("[comment " + attribute(xml, "id") + "]");
        case "footnote", "endnote" -> beginNote();
        case "comment" -> beginComment();
        default -> startTable(name);
      }
    }

    private void startTable(String name) {
      switch (name) {
        case "tbl" -> flow.table().beginTable();
        case "tc" -> {
          span = 1;
          flow.table().beginCell();
        }
        case "gridSpan" -> span = Math.clamp(SafeXml.number(attribute(xml, "val"), 1), 1, 64);
        default -> {}
      }
    }

    private void end(String name) {
      switch (name) {
        case "pPr" -> {
          inParagraphProperties--;
          paragraph.open(flow);
        }
        case "p" -> {
          if (inNote) {
            flow.text(" ");
          } else {
            flow.endParagraph();
          }
        }
        case "ins", "del", "moveFrom", "moveTo" -> changes.end(name, inParagraphProperties);
        case "hyperlink" -> flow.endLink();
        case "tbl" -> flow.table().endTable();
        case "tr" -> flow.table().endRow();
        case "tc" -> flow.table().endCell(span, 1);
        case "footnote", "endnote", "comment" -> {
          inNote = false;
          flow.endParagraph();
        }
        default -> {}
      }
    }

    private void text(String text) {
      if (run.isHidden()) {
        changes.hidden(text.length());
      } else if (!changes.isMovedAway() && !fields.isInstruction()) {
        flow.text(text);
      }
    }

    private void deleted(String text) {
      if (!text.isBlank() && !run.isHidden()) {
        flow.text("~~" + text.strip() + "~~" + (text.endsWith(" ") ? " " : ""));
      }
    }

    private void picture(String description) {
      if (!description.isBlank()) {
        text("[image: " + description + "]");
      }
    }

    private void beginNote() {
      String id = attribute(xml, "id");
      // The separators between text and notes are notes of a type.
      if (attribute(xml, "type").isEmpty()) {
        flow.markdown().beginItem(0, "[^" + id + "]:");
        inNote = true;
      }
    }

    private void beginComment() {
      String date = attribute(xml, "date");
      flow.markdown().beginItem(0, "-");
      flow.text(
          "[comment "
              + attribute(xml, "id")
              + "] "
              + attribute(xml, "author")
              + (date.length() >= 10 ? " (" + date.substring(0, 10) + ")" : "")
              + ": ");
      inNote = true;
    }

    private String address(String id) {
      OoxmlPackage.Relationship relationship = relationships.get(id);
      return relationship != null && relationship.isExternal() ? relationship.target() : "";
    }
  }
}
