package io.m365connector.sandbox.organisation.zoo;

import io.m365connector.sandbox.organisation.content.MadeContent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;

/** The sample files by name: made by code, or by LibreOffice where no library can make them. */
public final class Samples {

  /** When they were all made. */
  static final Instant DATE = Instant.parse("2026-05-04T08:00:00Z");

  private static final Map<String, MadeContent.Maker> MADE = new TreeMap<>();

  static {
    MADE.put("contract.docx", WordSamples::contract);
    MADE.put("budget.xlsx", SheetSamples::budgetXlsx);
    MADE.put("budget.xls", SheetSamples::budgetXls);
    MADE.put("talk.pptx", SlideSamples::talkPptx);
    MADE.put("talk.ppt", SlideSamples::talkPpt);
    MADE.put("three-pages.pdf", () -> PdfSamples.pages(3));
    MADE.put("scanned.pdf", () -> PdfSamples.scanned(2));
    MADE.put("encrypted.pdf", PdfSamples::encrypted);
    MADE.put("offer.eml", MailSamples::offerEml);
    MADE.put("note.msg", MailSamples::noteMsg);
    MADE.put("utf8.txt", TextSamples::utf8);
    MADE.put("utf16.txt", TextSamples::utf16);
    MADE.put("latin1.txt", TextSamples::latin1);
    MADE.put("shift-jis.txt", TextSamples::shiftJis);
    MADE.put("table.csv", TextSamples::csv);
    MADE.put("data.json", TextSamples::json);
    MADE.put("notes.md", TextSamples::markdown);
    MADE.put("page.html", TextSamples::html);
    MADE.put("meeting.ics", TextSamples::ics);
    MADE.put("transcript.vtt", TextSamples::vtt);
    MADE.put("letter.rtf", TextSamples::rtf);
    MADE.put("archive.zip", TextSamples::archive);
    MADE.put("picture.png", TextSamples::png);
    for (String name : List.of("contract.doc", "contract.odt", "budget.ods", "talk.odp")) {
      MADE.put(name, () -> resource(name));
    }
  }

  private Samples() {}

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** All names. */
  public static List<String> names() {
    return List.copyOf(MADE.keySet());
  }

  /** The bytes of one. */
  public static byte[] file(String name) throws IOException {
    MadeContent.Maker maker = MADE.get(name);
    if (maker == null) {
      throw new NoSuchElementException("no sample file " + name);
    }
    return maker.make();
  }
}
