package io.m365connector.extraction.word;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What paragraph styles say that matters for text: heading level and list. */
final class DocxStyles {

  /** Chains of styles are short; a longer one is a loop. */
  private static final int MAX_CHAIN = 20;

  /** Style names are in English in the file whatever Word's language: "heading 1", "Title". */
  private static final String HEADING = "heading ";

  private record Style(int level, String numId, int ilvl, String basedOn) {}

  private final Map<String, Style> byId = new HashMap<>();

  static DocxStyles of(OoxmlPackage ooxml, String mainPart) throws IOException {
    DocxStyles styles = new DocxStyles();
    String part = ooxml.related(mainPart, "styles").findFirst().orElse(null);
    if (part != null) {
      try (InputStream in = ooxml.open(part)) {
        styles.read(SafeXml.reader(in));
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String id = "";
    String numId = "";
    String basedOn = "";
    int level = 0;
    int ilvl = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String value = attribute(xml, "val");
        switch (xml.getLocalName()) {
          case "style" -> {
            id = attribute(xml, "styleId");
            numId = "";
            basedOn = "";
            level = 0;
            ilvl = 0;
          }
          case "name" -> level = Math.max(level, levelOf(value));
          case "basedOn" -> basedOn = value;
          case "outlineLvl" -> level = Math.max(level, SafeXml.number(value, 9) + 1);
          case "numId" -> numId = value;
          case "ilvl" -> ilvl = SafeXml.number(value, 0);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && "style".equals(xml.getLocalName())) {
        byId.put(id, new Style(level > 6 ? 0 : level, numId, ilvl, basedOn));
      }
    }
  }

  private static int levelOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("title")) {
      return 1;
    }
    return lower.startsWith(HEADING) ? SafeXml.number(lower.substring(HEADING.length()), 0) : 0;
  }

  /** The heading level 1 to 6, or 0 for other paragraphs. */
  int headingLevel(String styleId) {
    @Nullable Style style = byId.get(styleId);
    for (int i = 0; style != null && i < MAX_CHAIN; i++) {
      if (style.level() > 0) {
        return style.level();
      }
      style = byId.get(style.basedOn());
    }
    return 0;
  }

  /** The list definition that the style brings, or empty. */
  String numId(String styleId) {
    @Nullable Style style = byId.get(styleId);
    for (int i = 0; style != null && i < MAX_CHAIN; i++) {
      if (!style.numId().isEmpty()) {
        return style.numId();
      }
      style = byId.get(style.basedOn());
    }
    return "";
  }

  /** The list level that goes with it. */
  int listLevel(String styleId) {
    Style style = byId.get(styleId);
    return style == null ? 0 : style.ilvl();
  }
}
