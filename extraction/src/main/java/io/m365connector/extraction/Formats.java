package io.m365connector.extraction;

import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.ooxml.DocxFormat;
import io.m365connector.extraction.pdf.PdfFormat;
import io.m365connector.extraction.plain.PlainTextFormat;
import java.util.List;

/** All readers, the first that reads a type is taken. */
final class Formats {

  private Formats() {}

  static List<Format> all() {
    return List.of(new DocxFormat(), new PdfFormat(), new PlainTextFormat());
  }
}
