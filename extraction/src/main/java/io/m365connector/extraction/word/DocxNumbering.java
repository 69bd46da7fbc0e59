package io.m365connector.extraction.word;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts list paragraphs as Word does, so that "see 2.1" can be found in the text. */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private record Level(String format, String text, int start) {}

  private record Definition(Level[] levels, int[] counters) {
    Definition() {
      this(new Level[LEVELS], new int[LEVELS]);
    }
  }

  private final Map<String, Definition> abstracts = new HashMap<>();
  private final Map<String, String> abstractOfNum = new HashMap<>();

  static DocxNumbering of(OoxmlPackage ooxml, String mainPart) throws IOException {
    DocxNumbering numbering = new DocxNumbering();
    String part = ooxml.related(mainPart, "numbering").findFirst().orElse(null);
    if (part != null) {
      try (InputStream in = ooxml.open(part)) {
        numbering.read(SafeXml.reader(in));
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
    return numbering;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Definition definition = new Definition();
    String num = "";
    String format = "decimal";
    String text = "";
    int level = 0;
    int start = 1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String value = attribute(xml, "val");
        switch (xml.getLocalName()) {
          case "abstractNum" -> {
            definition = new Definition();
            abstracts.put(attribute(xml, "abstractNumId"), definition);
          }
          case "lvl" -> {
            level = Math.clamp(SafeXml.number(attribute(xml, "ilvl"), 0), 0, LEVELS - 1);
            format = "decimal";
            text = "";
            start = 1;
          }
          case "numFmt" -> format = value;
          case "lvlText" -> text = value;
          case "start" -> start = SafeXml.number(value, 1);
          case "num" -> num = attribute(xml, "numId");
          case "abstractNumId" -> abstractOfNum.put(num, value);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && "lvl".equals(xml.getLocalName())) {
        definition.levels()[level] = new Level(format, text, start);
      }
    }
  }

  /** The marker of the next paragraph of this list and level: a number, {@code -}, or nothing. */
  String next(String numId, int ilvl) {
    Definition definition = abstracts.get(abstractOfNum.getOrDefault(numId, ""));
    if (definition == null) {
      return numId.isEmpty() || numId.equals("0") ? "" : "-";
    }
    int level = Math.clamp(ilvl, 0, LEVELS - 1);
    definition.counters()[level]++;
    Arrays.fill(definition.counters(), level + 1, LEVELS, 0);
    Level shape = definition.levels()[level];
    if (shape == null || shape.format().equals("bullet")) {
      return "-";
    }
    if (shape.format().equals("none") || shape.text().isEmpty()) {
      return "";
    }
    String marker = shape.text();
    for (int i = 0; i <= level; i++) {
      Level each = definition.levels()[i];
      int count = Math.max(1, definition.counters()[i]);
      String number =
          each == null
              ? Integer.toString(count)
              : Numerals.format(each.start() + count - 1, each.format());
      marker = marker.replace("%" + (i + 1), number);
    }
    return marker;
  }
}
