package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF with the standard fonts; characters those fonts lack become question marks. */
final class PdfFile {
  private static final int LINES_PER_PAGE = 46;

  /** PDFBox warns of every font that this machine draws with another; nothing is drawn here. */
  private static final Logger FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

  static {
    FONTS.setLevel(Level.SEVERE);
  }

  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private final String author;
  private final Instant date;

  PdfFile(String author, Instant date) {
    this.author = author;
    this.date = date;
  }

  /** One printed line. */
  private record Line(String text, boolean heading) {}

  byte[] write(List<Block> blocks) throws IOException {
    List<Line> lines = new ArrayList<>();
    blocks.forEach(block -> lines(block, lines));
    try (PDDocument document = new PDDocument()) {
      stamp(document);
      for (int from = 0; from < lines.size(); from += LINES_PER_PAGE) {
        page(document, lines.subList(from, Math.min(lines.size(), from + LINES_PER_PAGE)));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void stamp(PDDocument document) {
    document.setDocumentId(date.getEpochSecond());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setAuthor(author);
    information.setCreationDate(GregorianCalendar.from(date.atZone(ZoneOffset.UTC)));
  }

  private static void lines(Block block, List<Line> lines) {
    switch (block) {
      case Block.Heading heading -> lines.add(new Line(heading.text(), true));
      case Block.Paragraph paragraph -> wrap(Markup.plain(paragraph.text()), lines);
      case Block.Items items ->
          items.items().forEach(item -> wrap("- " + Markup.plain(item), lines));
      case Block.Table table ->
          table.rows().forEach(row -> lines.add(new Line(String.join("   ", row), false)));
      case Block.Raw raw -> {}
    }
    lines.add(new Line("", false));
  }

  private static void wrap(String text, List<Line> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (line.length() + word.length() > 88) {
        lines.add(new Line(line.toString(), false));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(new Line(line.toString(), false));
  }

  private void page(PDDocument document, List<Line> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setLeading(15.5f);
      content.newLineAtOffset(60, 780);
      for (Line line : lines) {
        content.setFont(line.heading() ? bold : font, line.heading() ? 14 : 11);
        content.showText(printable(line.text()));
        content.newLine();
      }
      content.endText();
    }
  }

  private static String printable(String text) {
    CharsetEncoder encoder = Charset.forName("windows-1252").newEncoder();
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> kept.append(encoder.canEncode(c) ? c : "?"));
    return kept.toString();
  }
}
