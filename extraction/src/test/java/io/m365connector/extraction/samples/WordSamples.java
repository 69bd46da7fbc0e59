package io.m365connector.extraction.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Word files made for the tests. */
public final class WordSamples {

  private WordSamples() {}

  public static byte[] contract() throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordParts.styles(word);
      WordParts.paragraph(word, "Title", "Service agreement");
      WordParts.paragraph(word, "Heading1", "Parties");
      XWPFParagraph plain = WordParts.paragraph(word, "", "Between ");
      WordParts.link(plain, "Contoso Ltd", "https://contoso.example/about");
      plain.createRun().setText(" and Fabrikam.");
      XWPFTable table = word.createTable(2, 3);
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 3; c++) {
          table.getRow(r).getCell(c).setText("r" + r + "c" + c);
        }
      }
      WordParts.paragraph(word, "", "After the table.");
      word.write(out);
      return out.toByteArray();
    }
  }
}
