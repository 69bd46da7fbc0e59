package io.m365connector.extraction;

import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.legacy.BinaryOfficeFormat;
import io.m365connector.extraction.legacy.RtfFormat;
import io.m365connector.extraction.legacy.XlsFormat;
import io.m365connector.extraction.mail.EmlFormat;
import io.m365connector.extraction.mail.MsgFormat;
import io.m365connector.extraction.odf.OdfFormat;
import io.m365connector.extraction.pdf.PdfFormat;
import io.m365connector.extraction.plain.HtmlFormat;
import io.m365connector.extraction.plain.ImageFormat;
import io.m365connector.extraction.plain.PlainTextFormat;
import io.m365connector.extraction.plain.ZipFormat;
import io.m365connector.extraction.sheet.XlsxFormat;
import io.m365connector.extraction.slide.PptxFormat;
import io.m365connector.extraction.word.DocxFormat;
import java.util.List;

/** All readers; the first that reads a type is taken, plain text comes last. */
final class Formats {

  private Formats() {}

  static List<Format> all() {
    return List.of(
        new DocxFormat(),
        new XlsxFormat(),
        new PptxFormat(),
        new PdfFormat(),
        new BinaryOfficeFormat(),
        new XlsFormat(),
        new RtfFormat(),
        new OdfFormat(),
        new EmlFormat(),
        new MsgFormat(),
        new HtmlFormat(),
        new ZipFormat(),
        new ImageFormat(),
        new PlainTextFormat());
  }
}
