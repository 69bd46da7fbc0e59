package io.m365connector.kit;

import java.util.List;
import java.util.Map;

/** Writes dictionaries, lists, strings and whole numbers as an XML property list. */
final class Plist {

  private Plist() {}

  static String write(Map<String, Object> dictionary) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            """);
    value(xml, dictionary, "");
    return xml.append("</plist>\n").toString();
  }

  private static void value(StringBuilder xml, Object value, String indent) {
    if (value instanceof Map<?, ?> dictionary) {
      xml.append(indent).append("<dict>\n");
      dictionary.forEach(
          (key, each) -> {
            element(xml, "key", String.valueOf(key), indent + "  ");
            value(xml, each, indent + "  ");
          });
      xml.append(indent).append("</dict>\n");
    } else if (value instanceof List<?> list) {
      xml.append(indent).append("<array>\n");
      list.forEach(each -> value(xml, each, indent + "  "));
      xml.append(indent).append("</array>\n");
    } else {
      element(xml, value instanceof Integer ? "integer" : "string", value.toString(), indent);
    }
  }

  private static void element(StringBuilder xml, String name, String text, String indent) {
    xml.append(indent)
        .append('<')
        .append(name)
        .append('>')
        .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .append("</")
        .append(name)
        .append(">\n");
  }
}
