package io.m365connector.extraction.ooxml;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.output.Budget;
import io.m365connector.text.Flow;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text in shapes and tables of a drawing (ECMA-376 part 1, chapters 20 and 21): slides, notes. */
public final class DrawingText {

  /** Placeholders that repeat on every slide what the heading says already. */
  private static final Set<String> SKIPPED = Set.of("sldNum", "dt", "hdr", "sldImg");

  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  private final XMLStreamReader xml;
  private final Flow flow;
  private final Map<String, OoxmlPackage.Relationship> relationships;
  private final Budget budget;
  private final StringBuilder title = new StringBuilder();
  private String placeholder = "";
  private boolean isPlaceholder;
  private boolean inTitle;
  private int span = 1;
  private int rowSpan = 1;
  private boolean isHidden;
  private boolean itemOpen;
  private boolean inMergedCell;

  /** Reads this drawing; links of it are looked up among the relationships of its part. */
  public DrawingText(
      XMLStreamReader xml,
      Flow flow,
      Map<String, OoxmlPackage.Relationship> relationships,
      Budget budget) {
    this.xml = xml;
    this.flow = flow;
    this.relationships = relationships;
    this.budget = budget;
  }

  /** The text of the title placeholder, once all has been read. */
  public String title() {
    return title.toString().strip().replaceAll("\\s+", " ");
  }

  /** Whether the slide is left out when it is shown. */
  public boolean isHidden() {
    return isHidden;
  }

  /** Reads all of it. */
  public void readAll() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        budget.checkTime();
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
    flow.endParagraph();
  }

  private void start(String name) throws XMLStreamException {
    switch (name) {
      case "sld" -> isHidden = attribute(xml, "show").matches("0|false");
      case "Fallback" -> SafeXml.skip(xml);
      case "sp" -> {
        placeholder = "";
        isPlaceholder = false;
        inTitle = false;
      }
      case "ph" -> {
        placeholder = attribute(xml, "type");
        isPlaceholder = true;
        inTitle = TITLES.contains(placeholder);
      }
      case "txBody" -> {
        if (SKIPPED.contains(placeholder)) {
          SafeXml.skip(xml);
        }
      }
      case "cNvPr" -> {
        String description = attribute(xml, "descr");
        if (!description.isBlank() && !flow.table().isOpen()) {
          flow.endParagraph();
          flow.text("[image: " + description + "]");
          flow.endParagraph();
        }
      }
      case "p" -> beginParagraph(0);
      case "pPr" -> {
        int level = SafeXml.number(attribute(xml, "lvl"), 0);
        if (level > 0) {
          beginParagraph(level);
        }
      }
      case "buNone" -> {
        if (itemOpen) {
          flow.endParagraph();
        }
      }
      case "hlinkClick" -> link(attribute(xml, "id"));
      case "br" -> lineBreak();
      case "t" -> SafeXml.text(xml, this::text);
      case "tbl" -> flow.table().beginTable();
      case "tc" -> beginCell();
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "r", "fld" -> {
        if (!inTitle) {
          flow.endLink();
        }
      }
      case "p" -> {
        if (inTitle) {
          title.append(' ');
        } else {
          flow.endParagraph();
        }
      }
      case "sp" -> {
        placeholder = "";
        isPlaceholder = false;
        inTitle = false;
      }
      case "tc" -> {
        // Merged-away cells are in the file too; the span of the first one keeps their place.
        if (flow.table().isOpen()) {
          flow.table().endCell(span, rowSpan);
        }
      }
      case "tr" -> flow.table().endRow();
      case "tbl" -> {
        inMergedCell = false;
        flow.table().endTable();
      }
      default -> {}
    }
  }

  private void beginCell() {
    boolean mergedAway =
        attribute(xml, "hMerge").matches("1|true") || attribute(xml, "vMerge").matches("1|true");
    span = Math.clamp(SafeXml.number(attribute(xml, "gridSpan"), 1), 1, 64);
    rowSpan = Math.clamp(SafeXml.number(attribute(xml, "rowSpan"), 1), 1, 1_000);
    inMergedCell = mergedAway;
    if (!mergedAway) {
      flow.table().beginCell();
    }
  }

  /** The body of a slide is a list by default; other shapes have plain paragraphs. */
  private void beginParagraph(int level) {
    itemOpen = false;
    boolean body = isPlaceholder && (placeholder.isEmpty() || placeholder.equals("body"));
    if (!inTitle && !flow.table().isOpen() && (level > 0 || body)) {
      flow.markdown().beginItem(level, "-");
      itemOpen = true;
    }
  }

  private void text(String text) {
    if (inTitle) {
      title.append(text);
    } else if (!inMergedCell) {
      flow.text(text);
    }
  }

  private void lineBreak() {
    if (inTitle) {
      title.append(' ');
    } else {
      flow.lineBreak();
    }
  }

  private void link(String id) {
    OoxmlPackage.Relationship target = relationships.get(id);
    if (!inTitle && target != null && target.isExternal()) {
      flow.beginLink(target.target());
    }
  }
}
