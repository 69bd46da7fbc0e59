package io.m365connector.kit;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML property list of dictionaries, lists, strings and whole numbers. */
final class PlistReader {

  private PlistReader() {}

  /** The dictionary that the file is. */
  static Map<String, Object> read(byte[] file) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // The declaration and the document type say nothing.
      }
      KitBroken.unless(xml.getLocalName().equals("plist"), "no property list");
      xml.nextTag();
      return dictionary(xml);
    } catch (XMLStreamException e) {
      throw new KitBroken("no well-formed property list");
    }
  }

  private static Map<String, Object> dictionary(XMLStreamReader xml) throws XMLStreamException {
    KitBroken.unless(xml.getLocalName().equals("dict"), "no dictionary");
    Map<String, Object> dictionary = new LinkedHashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      KitBroken.unless(xml.getLocalName().equals("key"), "a value without a key");
      String key = xml.getElementText();
      xml.nextTag();
      KitBroken.unless(dictionary.put(key, value(xml)) == null, "a key twice");
    }
    return dictionary;
  }

  private static Object value(XMLStreamReader xml) throws XMLStreamException {
    return switch (xml.getLocalName()) {
      case "dict" -> dictionary(xml);
      case "array" -> list(xml);
      case "integer" -> Integer.valueOf(xml.getElementText());
      case "string" -> xml.getElementText();
      default -> throw new KitBroken("a value of another kind");
    };
  }

  private static List<Object> list(XMLStreamReader xml) throws XMLStreamException {
    List<Object> list = new ArrayList<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      list.add(value(xml));
    }
    return list;
  }
}
