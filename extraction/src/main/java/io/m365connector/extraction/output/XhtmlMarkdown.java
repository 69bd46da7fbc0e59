package io.m365connector.extraction.output;

import io.m365connector.text.Flow;
import io.m365connector.text.Markdown;
import io.m365connector.text.TableText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML events of Tika's parsers into Markdown. Knows the elements those parsers use;
 * others are looked through.
 */
public class XhtmlMarkdown extends DefaultHandler {

  private final Answer answer;
  private final Markdown markdown;
  private final Flow flow;
  private final TableText table;
  private final boolean keepLines;
  private int listDepth;
  private boolean inHead;

  /**
   * Writes to this answer.
   *
   * @param keepLines whether line ends inside a paragraph mean something, as they do on a page
   */
  public XhtmlMarkdown(Answer answer, boolean keepLines) {
    this.answer = answer;
    this.markdown = answer.markdown();
    this.flow = new Flow(markdown);
    this.table = flow.table();
    this.keepLines = keepLines;
  }

  /** The answer it writes to. */
  protected Answer answer() {
    return answer;
  }

  /** A div begins; the class says what it is. */
  protected void beginDiv(String cssClass) {
    endParagraph();
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    answer.budget().checkTime();
    switch (name) {
      case "head" -> inHead = true;
      case "p" -> endParagraph();
      case "div" -> {
        String cssClass = attributes.getValue("class");
        beginDiv(cssClass == null ? "" : cssClass);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!table.isOpen()) {
          markdown.beginHeading(name.charAt(1) - '0');
        }
      }
      case "table" -> table.beginTable();
      case "td", "th" -> table.beginCell();
      case "ul", "ol" -> {
        endParagraph();
        listDepth++;
      }
      case "li" -> {
        if (!table.isOpen()) {
          markdown.beginItem(Math.max(listDepth - 1, 0), "-");
        }
      }
      case "a" -> flow.beginLink(attributes.getValue("href"));
      case "br" -> flow.lineBreak();
      case "img" -> {
        String alt = attributes.getValue("alt");
        if (alt != null && !alt.isBlank()) {
          write("[image: " + alt + "]");
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "head" -> inHead = false;
      case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li" -> endParagraph();
      case "table" -> table.endTable();
      case "td", "th" -> table.endCell(1, 1);
      case "tr" -> table.endRow();
      case "ul", "ol" -> {
        listDepth = Math.max(0, listDepth - 1);
        endParagraph();
      }
      case "a" -> flow.endLink();
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    write(new String(chars, start, length));
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    if (keepLines && length == 1 && chars[start] == '\n') {
      flow.lineBreak();
    } else {
      write(" ");
    }
  }

  private void write(CharSequence text) {
    if (!inHead) {
      flow.text(text);
    }
  }

  /** Ends the paragraph; in a cell that is a new line of it. */
  protected final void endParagraph() {
    flow.endParagraph();
  }
}
