package io.m365connector.sandbox.organisation.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.content.MadeContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** All files of the zoo by name: the good samples, then the odd, the broken and the hostile. */
public final class Zoo {

  /** Enough for every limit, and made in a second. */
  private static final int BOMB = 256 << 20;

  private static final long HUGE = 200L << 20;

  private static final Map<String, FileContent> FILES = new LinkedHashMap<>();

  static {
    Samples.names().forEach(name -> made(name, () -> Samples.file(name)));
    odd();
    broken();
    hostile();
  }

  private Zoo() {}

  private static void odd() {
    made("300 pages.pdf", () -> PdfSamples.pages(300));
    made("تقرير السلامة.txt", () -> "التقرير جاهز. שלום.\n".getBytes(UTF_8));
    made("会議メモ 📎.md", () -> "# 会議メモ\n\n- 予算は承認 ✅\n".getBytes(UTF_8));
    made("no extension", () -> "A text whose name says nothing.\n".getBytes(UTF_8));
    made("one line.csv", () -> ("a;".repeat(100_000) + "end").getBytes(UTF_8));
    made(
        "invisible.txt",
        () -> "visi\u200Bble\u2060 text\uDB40\uDC49\uDB40\uDC67 only\n".getBytes(UTF_8));
    made("empty.docx", () -> new byte[0]);
    made("a pdf in truth.docx", () -> PdfSamples.pages(2));
    made("a text in truth.pdf", () -> "only text\n".getBytes(UTF_8));
    FILES.put("huge.xlsx", new StreamedContent(() -> new HugeSheet(HUGE, 4), 60L << 20));
  }

  private static void broken() {
    made("encrypted.docx", HostileSamples::encryptedDocx);
    made("rights protected.docx", HostileSamples::rightsProtected);
    made("encrypted.xls", HostileSamples::encryptedXls);
    made("encrypted.odt", HostileSamples::encryptedOdt);
    made("encrypted.zip", HostileSamples::encryptedZip);
    made("half.docx", () -> HostileSamples.half(WordSamples.contract()));
    made("damaged.xlsx", () -> HostileSamples.half(SheetSamples.budgetXlsx()));
    made("noise.bin", () -> HostileSamples.noise(5_000));
    made("a program.pdf", HostileSamples::program);
    FILES.put("too large.xlsx", new StreamedContent(() -> new HugeSheet(HUGE, 0), HUGE + 420_000));
    FILES.put("larger than said.xlsx", new StreamedContent(() -> new HugeSheet(HUGE, 0), 20_000));
  }

  private static void hostile() {
    made("bomb.docx", () -> HostileSamples.bombDocx(BOMB));
    made("bomb.zip", () -> HostileSamples.bombZip(BOMB));
    made("bomb in bomb.zip", () -> HostileSamples.nestedZip(10));
    made("laughs.docx", HostileSamples::billionLaughsDocx);
    made("laughs.xlsx", HostileSamples::billionLaughsXlsx);
    made("laughs.odt", HostileSamples::billionLaughsOdt);
    made("laughs.xml", HostileSamples::billionLaughsXml);
    made(
        "entity.docx",
        () ->
            HostileSamples.docxWith(
                "<!DOCTYPE x [<!ENTITY s SYSTEM 'file:///etc/passwd'>]>", "before &s; after"));
    made("recursive.eml", () -> MailSamples.nestedEml(1_000));
    made("nested parts.eml", () -> MailSamples.nestedMultiparts(10_000));
    made("huge slide.pptx", () -> HostileSamples.hugeSlide(150 << 20));
    FILES.put("endless.txt", new StreamedContent(() -> new Endless("", "abcdefgh"), 5_000));
    FILES.put(
        "endless.pdf", new StreamedContent(() -> new Endless("%PDF-1.7\n", "%junk\n"), 5_000));
  }

  private static void made(String name, MadeContent.Maker maker) {
    FILES.put(name, new MadeContent(maker));
  }

  /** All names. */
  public static List<String> names() {
    return List.copyOf(FILES.keySet());
  }

  /** The content of one. */
  public static FileContent file(String name) {
    FileContent file = FILES.get(name);
    if (file == null) {
      throw new NoSuchElementException("the zoo has no " + name);
    }
    return file;
  }
}
