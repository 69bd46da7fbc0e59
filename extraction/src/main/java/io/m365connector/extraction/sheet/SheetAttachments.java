package io.m365connector.extraction.sheet;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.ooxml.DrawingText;
import io.m365connector.extraction.output.Answer;
import io.m365connector.text.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is pinned on a sheet: comments and notes with their authors, and text in shapes. */
final class SheetAttachments {

  private final OoxmlPackage ooxml;
  private final Answer answer;
  private final Map<String, String> persons = new HashMap<>();

  SheetAttachments(OoxmlPackage ooxml, String workbook, Answer answer)
      throws IOException, XMLStreamException {
    this.ooxml = ooxml;
    this.answer = answer;
    for (String part : ooxml.related(workbook, "person").toList()) {
      try (InputStream in = ooxml.open(part)) {
        XMLStreamReader xml = SafeXml.reader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("person")) {
            persons.put(attribute(xml, "id"), attribute(xml, "displayName"));
          }
        }
      }
    }
  }

  void write(String sheet) throws IOException, XMLStreamException {
    // A threaded comment leaves a note for old versions that only says so.
    List<String> threaded = ooxml.related(sheet, "threadedComment").toList();
    for (String part : threaded.isEmpty() ? ooxml.related(sheet, "comments").toList() : threaded) {
      comments(part);
    }
    for (String part : ooxml.related(sheet, "drawing").toList()) {
      Flow flow = new Flow(answer.markdown());
      try (InputStream in = ooxml.open(part)) {
        new DrawingText(SafeXml.reader(in), flow, ooxml.byId(part), answer.budget()).readAll();
      }
      answer.markdown().endBlock();
    }
  }

  private void comments(String part) throws IOException, XMLStreamException {
    List<String> authors = new ArrayList<>();
    String reference = "";
    String author = "";
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    try (InputStream in = ooxml.open(part)) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "author" -> authors.add(SafeXml.text(xml));
            case "comment" -> {
              reference = attribute(xml, "ref");
              int index = SafeXml.number(attribute(xml, "authorId"), -1);
              author = index >= 0 && index < authors.size() ? authors.get(index) : "";
              text.setLength(0);
            }
            case "text" -> inText = true;
            case "threadedComment" -> {
              reference = attribute(xml, "ref");
              author = persons.getOrDefault(attribute(xml, "personId"), "");
              text.setLength(0);
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.CHARACTERS && inText) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("text")) {
          inText = false;
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().toLowerCase(java.util.Locale.ROOT).endsWith("comment")) {
          answer.markdown().beginItem(0, "-");
          answer
              .markdown()
              .text(
                  "Comment in "
                      + reference
                      + (author.isBlank() ? "" : " by " + author.strip())
                      + ": ");
          answer.markdown().text(text);
          answer.markdown().endBlock();
        }
      }
    }
  }
}
