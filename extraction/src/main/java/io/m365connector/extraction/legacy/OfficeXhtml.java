package io.m365connector.extraction.legacy;

import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.output.XhtmlMarkdown;
import org.xml.sax.Attributes;

/** XHTML of the Office parser: what its divs are called becomes slides and notes. */
final class OfficeXhtml extends XhtmlMarkdown {

  private final boolean speaks;
  private int slides;
  private boolean notesPending;

  /** Silent while a member is looked for. */
  OfficeXhtml(Answer answer, boolean speaks) {
    super(answer, false);
    this.speaks = speaks;
  }

  @Override
  protected void beginDiv(String cssClass) {
    super.beginDiv(cssClass);
    if (cssClass.equals("slide") && speaks) {
      answer().beginUnit("slide", ++slides, "");
    }
    notesPending = cssClass.equals("notes") || (notesPending && cssClass.equals("notes-content"));
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (speaks) {
      super.startElement(uri, name, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (speaks) {
      super.endElement(uri, name, qName);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (!speaks) {
      return;
    }
    // What POI gives for a mark of Word's own, such as that of a footnote, and for page numbers.
    String text = new String(chars, start, length).replace("\uFFFD", "");
    if (text.strip().equals("‹#›")) {
      return;
    }
    if (notesPending && !text.isBlank()) {
      notesPending = false;
      answer().markdown().heading(3, "Notes");
    }
    super.characters(text.toCharArray(), 0, text.length());
  }

  void finish() {
    endParagraph();
  }
}
