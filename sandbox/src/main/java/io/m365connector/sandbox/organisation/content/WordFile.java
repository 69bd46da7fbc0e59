package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Word documents (docx). */
final class WordFile {
  private final String author;
  private final Instant date;

  WordFile(String author, Instant date) {
    this.author = author;
    this.date = date;
  }

  byte[] write(List<Block> blocks) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      OfficeProperties.set(document, author, date);
      blocks.forEach(block -> append(document, block));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return StableZip.of(out.toByteArray());
    }
  }

  private static void append(XWPFDocument document, Block block) {
    switch (block) {
      case Block.Heading heading -> {
        XWPFRun run = paragraph(document, heading.text());
        run.setBold(true);
        run.setFontSize(heading.level() == 1 ? 18 : 14);
      }
      case Block.Paragraph paragraph -> paragraph(document, Markup.plain(paragraph.text()));
      case Block.Items list -> {
        for (int i = 0; i < list.items().size(); i++) {
          String mark = list.numbered() ? (i + 1) + ". " : "• ";
          paragraph(document, mark + Markup.plain(list.items().get(i)));
        }
      }
      case Block.Table table -> table(document, table.rows());
      case Block.Raw raw -> {}
    }
  }

  private static XWPFRun paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    XWPFRun run = paragraph.createRun();
    run.setText(text.replace('\n', ' '));
    return run;
  }

  private static void table(XWPFDocument document, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = rows.get(r);
      for (int c = 0; c < Math.min(cells.size(), rows.getFirst().size()); c++) {
        table.getRow(r).getCell(c).setText(cells.get(c));
      }
    }
    document.createParagraph();
  }
}
