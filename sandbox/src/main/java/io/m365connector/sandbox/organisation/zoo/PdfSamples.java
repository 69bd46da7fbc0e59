package io.m365connector.sandbox.organisation.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files made by code. */
public final class PdfSamples {

  private PdfSamples() {}

  public static byte[] pages(int count) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 1; i <= count; i++) {
        page(
            pdf,
            List.of(
                "This is page " + i + " of " + count + ".",
                "The quick brown fox jumps over the lazy dog."));
      }
      return bytes(pdf);
    }
  }

  /** Pages that hold nothing but (no) image, as a scanner makes them. */
  public static byte[] scanned(int count) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        pdf.addPage(new PDPage());
      }
      return bytes(pdf);
    }
  }

  public static byte[] encrypted() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, List.of("secret"));
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      return bytes(pdf);
    }
  }

  private static void page(PDDocument pdf, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.setLeading(15);
      content.newLineAtOffset(50, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    pdf.setDocumentId(Samples.DATE.getEpochSecond());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
