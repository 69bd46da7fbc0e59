package io.m365connector.extraction.odf;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.SafeXml;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The bare text of one element, for what stands beside the flow: notes, comments, deletions.
 *
 * @param text in one line
 * @param creator who wrote it, or empty
 */
record OdfText(String text, String creator) {

  private static final int MAX_TEXT = 100_000;
  private static final Set<String> NEVER =
      Set.of("date", "date-string", "page-number", "date-time");

  /**
   * Reads to the end of the element that is open.
   *
   * @param without names of elements, and classes of placeholders, that do not count
   */
  static OdfText read(XMLStreamReader xml, Set<String> without) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String creator = "";
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("creator")) {
          creator = SafeXml.text(xml);
        } else if (NEVER.contains(name)
            || without.contains(name)
            || without.contains(attribute(xml, "class"))) {
          SafeXml.skip(xml);
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("p")) {
          text.append(' ');
        }
      } else if (event == XMLStreamConstants.CHARACTERS && text.length() < MAX_TEXT) {
        text.append(xml.getText());
      }
    }
    return new OdfText(text.toString().strip().replaceAll("\\s+", " "), creator);
  }

  /** " by" and who, if that is said. */
  String by() {
    return creator.isBlank() ? "" : " by " + creator.strip();
  }

  /** The deleted texts of {@code text:tracked-changes} by their change id, struck through. */
  static Map<String, String> deletions(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> deletions = new HashMap<>();
    String id = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("changed-region")) {
          id = attribute(xml, "id");
        } else if (xml.getLocalName().equals("deletion")) {
          String text = read(xml, Set.of("change-info")).text();
          if (!text.isEmpty()) {
            deletions.put(id, "~~" + text + "~~");
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("tracked-changes")) {
        break;
      }
    }
    return deletions;
  }
}
