package io.m365connector.extraction.word;

import io.m365connector.extraction.container.BoundedZip;
import io.m365connector.extraction.container.OoxmlPackage;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.ooxml.OoxmlMembers;
import io.m365connector.extraction.output.Answer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads Word files: page headers, the body, then footnotes, endnotes, comments and page footers,
 * each under a heading of its own if there are any.
 */
public final class DocxFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.DOCX);
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
      String main = ooxml.mainPart().orElseThrow(() -> new IOException("no main part"));
      DocxStyles styles = DocxStyles.of(ooxml, main);
      DocxNumbering numbering = DocxNumbering.of(ooxml, main);
      DocxBody body = new DocxBody(styles, numbering, answer);
      readAll(ooxml, main, "header", "Page header", body, answer);
      body.read(ooxml, main, answer.markdown());
      readAll(ooxml, main, "footnotes", "Footnotes", body, answer);
      readAll(ooxml, main, "endnotes", "Endnotes", body, answer);
      readAll(ooxml, main, "comments", "Comments", body, answer);
      readAll(ooxml, main, "footer", "Page footer", body, answer);
      body.writeNotes();
    }
  }

  /** The parts of one type under one heading; first, even and other pages often say the same. */
  private static void readAll(
      OoxmlPackage ooxml, String main, String type, String title, DocxBody body, Answer answer)
      throws Exception {
    Set<String> texts = new LinkedHashSet<>();
    for (String part : ooxml.related(main, type).toList()) {
      texts.add(body.readApart(ooxml, part));
    }
    texts.remove("");
    if (!texts.isEmpty()) {
      answer.markdown().heading(2, title);
      texts.forEach(text -> answer.markdown().verbatim(text));
    }
  }
}
