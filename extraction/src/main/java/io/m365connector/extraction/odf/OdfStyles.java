package io.m365connector.extraction.odf;

import static io.m365connector.extraction.container.SafeXml.attribute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What styles say that matters for text: headings, numbered lists, hidden text, hidden sheets. */
final class OdfStyles {

  private static final int MAX_CHAIN = 20;

  /** In points; text of that size is not meant for people. */
  private static final Pattern INVISIBLE_SIZE = Pattern.compile("[0-2](?:\\.\\d{1,3})?pt");

  private static final Pattern HEADING = Pattern.compile("Heading_20_(\\d)");

  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> numbered = new HashSet<>();
  private String current = "";

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      }
    }
  }

  /** Takes note of one element; others than those of styles are none of its business. */
  void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style" -> {
        current = attribute(xml, "name");
        parents.put(current, attribute(xml, "parent-style-name"));
      }
      case "list-style" -> current = attribute(xml, "name");
      case "list-level-style-number" -> numbered.add(current + " " + attribute(xml, "level"));
      case "text-properties" -> {
        if (attribute(xml, "display").equals("none")
            || INVISIBLE_SIZE.matcher(attribute(xml, "font-size")).matches()) {
          hidden.add(current);
        }
      }
      case "table-properties", "drawing-page-properties" -> {
        if (attribute(xml, "display").equals("false")
            || attribute(xml, "visibility").equals("hidden")) {
          hidden.add(current);
        }
      }
      default -> {}
    }
  }

  /** The heading level that a paragraph style means, or 0. */
  int headingLevel(String style) {
    @Nullable String name = style;
    for (int i = 0; name != null && !name.isEmpty() && i < MAX_CHAIN; i++) {
      Matcher heading = HEADING.matcher(name);
      if (heading.matches()) {
        return Integer.parseInt(heading.group(1));
      }
      if (name.equals("Title")) {
        return 1;
      }
      name = parents.get(name);
    }
    return 0;
  }

  boolean isHidden(String style) {
    return hidden.contains(style);
  }

  boolean isNumbered(String listStyle, int level) {
    return numbered.contains(listStyle + " " + level);
  }
}
