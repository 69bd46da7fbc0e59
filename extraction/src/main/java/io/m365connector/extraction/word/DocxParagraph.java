package io.m365connector.extraction.word;

import io.m365connector.extraction.container.SafeXml;
import io.m365connector.text.Flow;

/** What the properties of a paragraph make of it: a heading, a list item, or plain text. */
final class DocxParagraph {

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private String style = "";
  private String numId = "";
  private int ilvl = -1;
  private int outline = -1;

  DocxParagraph(DocxStyles styles, DocxNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  void reset() {
    style = "";
    numId = "";
    ilvl = -1;
    outline = -1;
  }

  void property(String name, String value) {
    switch (name) {
      case "pStyle" -> style = value;
      case "numId" -> numId = value;
      case "ilvl" -> ilvl = SafeXml.number(value, 0);
      default -> outline = SafeXml.number(value, -1);
    }
  }

  /** All properties are known: opens the paragraph. */
  void open(Flow flow) {
    String list = numId.isEmpty() ? styles.numId(style) : numId;
    int level = ilvl >= 0 ? ilvl : styles.listLevel(style);
    String marker = list.isEmpty() ? "" : numbering.next(list, level);
    int heading = outline >= 0 && outline < 6 ? outline + 1 : styles.headingLevel(style);
    if (flow.table().isOpen()) {
      flow.text(marker.isEmpty() ? "" : marker + " ");
    } else if (heading > 0) {
      flow.markdown().beginHeading(heading);
      flow.text(marker.isEmpty() ? "" : marker + " ");
    } else if (!marker.isEmpty()) {
      flow.markdown().beginItem(level, marker);
    }
  }
}
