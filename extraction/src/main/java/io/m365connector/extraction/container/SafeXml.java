package io.m365connector.extraction.container;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML readers that know no DTD and no entity beyond the five of the standard, and open nothing:
 * neither "billion laughs" nor an external entity has anything to work with.
 */
public final class SafeXml {

  /** A cell of Excel holds 32,767 characters; a paragraph in pieces is not concerned. */
  private static final int MAX_TEXT = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused");
        });
    return factory;
  }

  /** A reader over these bytes; the encoding is taken from them. */
  public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /** The value of an attribute whatever its namespace, or the empty text. */
  public static String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (localName.equals(xml.getAttributeLocalName(i))) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Passes on the text of the element that is open, in pieces: it may be as long as the file. */
  public static void text(XMLStreamReader xml, Consumer<String> pieces) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            pieces.accept(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** The text of the element that is open, up to a length that no honest file reaches. */
  public static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    text(
        xml,
        piece ->
            text.append(
                piece, 0, Math.min(piece.length(), MAX_TEXT - Math.min(MAX_TEXT, text.length()))));
    return text.toString();
  }

  /** Passes over the element that is open. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    text(xml, piece -> {});
  }

  /** A whole number as files write it, or the fallback for anything else. */
  public static int number(String text, int fallback) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return fallback;
    }
  }
}
