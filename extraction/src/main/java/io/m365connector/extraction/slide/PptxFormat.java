package io.m365connector.extraction.slide;

import static io.m365connector.extraction.container.SafeXml.attribute;

import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.container.SafeXml;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.ooxml.DrawingText;
import io.m365connector.extraction.ooxml.OoxmlMembers;
import io.m365connector.extraction.output.Answer;
import io.m365connector.text.Flow;
import io.m365connector.text.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads PowerPoint files: slide by slide in the order in which they are shown, with notes. */
public final class PptxFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.PPTX);
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    try (OoxmlPackage ooxml = new OoxmlPackage(new BoundedZip(document.bytes()))) {
      OoxmlMembers.list(ooxml, document, answer);
      if (!document.member().isEmpty()) {
        return;
      }
      String main = ooxml.mainPart().orElseThrow(() -> new IOException("no presentation"));
      List<String> slides = slides(ooxml, main);
      answer.totalUnits(slides.size());
      Map<String, String> authors = authors(ooxml, main);
      int number = 0;
      for (String slide : slides) {
        StringBuilder text = new StringBuilder();
        DrawingText drawing = draw(ooxml, slide, text, answer);
        String hidden = drawing.isHidden() ? " (hidden)" : "";
        answer.beginUnit("slide", ++number, drawing.title() + hidden);
        answer.markdown().verbatim(text);
        for (String diagram : ooxml.related(slide, "diagramData").toList()) {
          append(ooxml, diagram, "", answer);
        }
        for (String chart : ooxml.related(slide, "chart").toList()) {
          append(ooxml, chart, "", answer);
        }
        for (String notes : ooxml.related(slide, "notesSlide").toList()) {
          append(ooxml, notes, "Notes", answer);
        }
        for (String comments : ooxml.related(slide, "comments").toList()) {
          comments(ooxml, comments, authors, answer);
        }
      }
    }
  }

  /** The list of slides has the order in which they are shown; the parts' names have not. */
  private static List<String> slides(OoxmlPackage ooxml, String main) throws Exception {
    Map<String, OoxmlPackage.Relationship> relationships = ooxml.byId(main);
    List<String> slides = new ArrayList<>();
    try (InputStream in = ooxml.open(main)) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sldId")) {
          OoxmlPackage.Relationship slide = relationships.get(relationshipId(xml));
          if (slide != null && ooxml.has(slide.target())) {
            slides.add(slide.target());
          }
        }
      }
    }
    return slides;
  }

  /** A slide has two attributes called id; the one with a prefix refers to the part. */
  private static String relationshipId(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static DrawingText draw(
      OoxmlPackage ooxml, String part, StringBuilder into, Answer answer) throws Exception {
    try (InputStream in = ooxml.open(part)) {
      DrawingText drawing =
          new DrawingText(
              SafeXml.reader(in),
              new Flow(new Markdown(into::append)),
              ooxml.byId(part),
              answer.budget());
      drawing.readAll();
      return drawing;
    }
  }

  private static void append(OoxmlPackage ooxml, String part, String title, Answer answer)
      throws Exception {
    StringBuilder text = new StringBuilder();
    draw(ooxml, part, text, answer);
    if (!text.isEmpty()) {
      if (!title.isEmpty()) {
        answer.markdown().heading(3, title);
      }
      answer.markdown().verbatim(text);
    }
  }

  private static Map<String, String> authors(OoxmlPackage ooxml, String main) throws Exception {
    Map<String, String> authors = new HashMap<>();
    List<String> parts = new ArrayList<>(ooxml.related(main, "commentAuthors").toList());
    parts.addAll(ooxml.related(main, "authors").toList());
    for (String part : parts) {
      try (InputStream in = ooxml.open(part)) {
        XMLStreamReader xml = SafeXml.reader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            authors.put(attribute(xml, "id"), attribute(xml, "name"));
          }
        }
      }
    }
    return authors;
  }

  /** Comments of both generations: text in one element, or a body of runs; replies likewise. */
  private static void comments(
      OoxmlPackage ooxml, String part, Map<String, String> authors, Answer answer)
      throws Exception {
    try (InputStream in = ooxml.open(part)) {
      XMLStreamReader xml = SafeXml.reader(in);
      String author = "";
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "cm", "reply" -> {
              comment(author, text, answer);
              author = authors.getOrDefault(attribute(xml, "authorId"), "");
            }
            case "text", "t" -> text.append(SafeXml.text(xml));
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cm")) {
          comment(author, text, answer);
        }
      }
    }
  }

  private static void comment(String author, StringBuilder text, Answer answer) {
    if (!text.isEmpty()) {
      answer.markdown().beginItem(0, "-");
      answer.markdown().text("Comment" + (author.isEmpty() ? "" : " by " + author) + ": ");
      answer.markdown().text(text);
      answer.markdown().endBlock();
      text.setLength(0);
    }
  }
}
