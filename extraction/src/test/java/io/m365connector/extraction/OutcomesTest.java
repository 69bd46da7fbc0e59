package io.m365connector.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.sandbox.organisation.zoo.HostileSamples;
import io.m365connector.sandbox.organisation.zoo.MailSamples;
import io.m365connector.sandbox.organisation.zoo.PdfSamples;
import io.m365connector.sandbox.organisation.zoo.Samples;
import io.m365connector.sandbox.organisation.zoo.Zips;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to files that are not as they should be. */
@Timeout(60)
class OutcomesTest {

  private static Outcome outcome(String name, byte[] bytes) {
    return Reading.of(name, bytes).report().outcome();
  }

  @Nested
  class Nothing {

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.pdf", "a.txt", "a", "a.zip"})
    void in_a_file_is_empty(String name) {
      assertThat(outcome(name, new byte[0])).isEqualTo(Outcome.EMPTY);
    }

    @Test
    void but_one_byte_is_text_or_damage_or_unknown() {
      assertThat(Reading.of("a.txt", new byte[] {'x'}).text()).isEqualTo("x");
      assertThat(outcome("a.docx", new byte[] {1})).isEqualTo(Outcome.CORRUPT);
      assertThat(outcome("a", new byte[] {1})).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void on_scanned_pages_is_empty() throws Exception {
      Reading reading = Reading.of("a.pdf", PdfSamples.scanned(2));
      assertThat(reading.report().outcome()).isEqualTo(Outcome.EMPTY);
      assertThat(reading.report().notes()).anyMatch(note -> note.contains("scanned"));
    }
  }

  @Nested
  class Protected {

    @Test
    void files_of_every_kind_are_encrypted() throws Exception {
      assertThat(outcome("a.docx", HostileSamples.encryptedDocx())).isEqualTo(Outcome.ENCRYPTED);
      assertThat(outcome("a.docx", HostileSamples.rightsProtected())).isEqualTo(Outcome.ENCRYPTED);
      assertThat(outcome("a.xls", HostileSamples.encryptedXls())).isEqualTo(Outcome.ENCRYPTED);
      assertThat(outcome("a.pdf", PdfSamples.encrypted())).isEqualTo(Outcome.ENCRYPTED);
      assertThat(outcome("a.odt", HostileSamples.encryptedOdt())).isEqualTo(Outcome.ENCRYPTED);
    }

    @Test
    void members_of_an_archive_are_listed_but_not_read() {
      Reading list = Reading.of("a.zip", HostileSamples.encryptedZip());
      assertThat(list.report().outcome()).isEqualTo(Outcome.OK);
      assertThat(list.report().notes()).anyMatch(note -> note.contains("password"));
      assertThat(
              Reading.of(
                      "a.zip",
                      "secret.txt",
                      HostileSamples.encryptedZip(),
                      ExtractionLimits.DEFAULT)
                  .report()
                  .outcome())
          .isEqualTo(Outcome.ENCRYPTED);
    }
  }

  @Nested
  class Wrong {

    @Test
    void names_and_types_do_not_matter() throws Exception {
      assertThat(Reading.of("a.docx", PdfSamples.pages(1)).report().detectedType())
          .isEqualTo("application/pdf");
      Reading text =
          Reading.of(
              new ExtractionRequest(
                  "a.pdf", "application/pdf", "", 0, 100, ExtractionLimits.DEFAULT),
              "just text".getBytes(UTF_8));
      assertThat(text.text()).isEqualTo("just text");
    }

    @Test
    void types_that_nobody_reads_are_named() {
      Reading reading = Reading.of("a.pdf", HostileSamples.program());
      assertThat(reading.report().outcome()).isEqualTo(Outcome.UNSUPPORTED);
      assertThat(reading.report().detectedType()).contains("msdownload");
    }

    @Test
    void noise_is_unsupported_or_corrupt() {
      assertThat(outcome("a.bin", HostileSamples.noise(5_000))).isEqualTo(Outcome.UNSUPPORTED);
      byte[] pdf = HostileSamples.noise(5_000);
      System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, pdf, 0, 8);
      assertThat(outcome("a.pdf", pdf)).isEqualTo(Outcome.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"contract.docx", "budget.xlsx", "talk.pptx", "contract.odt", "archive.zip"})
    void half_a_file_is_corrupt(String name) throws Exception {
      assertThat(outcome(name, HostileSamples.half(Samples.file(name)))).isEqualTo(Outcome.CORRUPT);
    }

    @ParameterizedTest
    @MethodSource("io.m365connector.sandbox.organisation.zoo.Samples#names")
    void damage_never_costs_more_than_an_answer(String name) throws Exception {
      assertThat(outcome(name, HostileSamples.damaged(Samples.file(name)))).isNotNull();
      assertThat(outcome(name, HostileSamples.half(Samples.file(name)))).isNotNull();
    }
  }

  @Nested
  class Entities {

    @Test
    void that_multiply_do_not() {
      for (byte[] bytes :
          new byte[][] {
            HostileSamples.billionLaughsDocx(),
            HostileSamples.billionLaughsXlsx(),
            HostileSamples.billionLaughsOdt()
          }) {
        Reading reading = Reading.of("a", bytes);
        assertThat(reading.report().outcome()).isEqualTo(Outcome.CORRUPT);
        assertThat(reading.text().length()).isLessThan(100);
      }
      assertThat(Reading.of("a.xml", HostileSamples.billionLaughsXml()).text())
          .contains("<x>&h;</x>");
    }

    @Test
    void that_name_a_file_do_not_open_it(@TempDir Path directory) throws Exception {
      Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
      Reading reading =
          Reading.of(
              "a.docx",
              HostileSamples.docxWith(
                  "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>", "x&s;y"));
      assertThat(reading.text()).doesNotContain("the secret");
    }
  }

  @Nested
  class Bombs {

    @Test
    void in_a_word_file_expand_too_far() throws Exception {
      assertThat(outcome("a.docx", HostileSamples.bombDocx(1 << 30)))
          .isEqualTo(Outcome.EXPANDS_TOO_FAR);
    }

    @Test
    void in_an_archive_are_listed_and_not_opened() throws Exception {
      byte[] bomb = HostileSamples.bombZip(1 << 30);
      assertThat(outcome("a.zip", bomb)).isEqualTo(Outcome.OK);
      assertThat(
              Reading.of("a.zip", "zeros.txt", bomb, ExtractionLimits.DEFAULT).report().outcome())
          .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void of_archives_in_archives_are_opened_as_deep_as_allowed() {
      byte[] zip = HostileSamples.nestedZip(10);
      assertThat(Reading.of("a.zip", "z.zip!/z.zip", zip, ExtractionLimits.DEFAULT).text())
          .contains("z.zip");
      assertThat(
              Reading.of("a.zip", "z.zip!/".repeat(9) + "end.txt", zip, ExtractionLimits.DEFAULT)
                  .report()
                  .outcome())
          .isEqualTo(Outcome.EXPANDS_TOO_FAR);
    }

    @Test
    void of_messages_in_messages_are_not_opened() {
      assertThat(outcome("a.eml", MailSamples.nestedEml(1_000))).isEqualTo(Outcome.OK);
      assertThat(outcome("a.eml", MailSamples.nestedMultiparts(10_000)))
          .isEqualTo(Outcome.EXPANDS_TOO_FAR);
    }

    @Test
    void of_entries_are_listed_up_to_the_limit() {
      Object[] many = new Object[4_000];
      for (int i = 0; i < many.length; i += 2) {
        many[i] = "f" + i;
        many[i + 1] = "";
      }
      Reading reading = Reading.of("a.zip", Zips.zip(many));
      assertThat(reading.report().members()).hasSize(1_000);
      assertThat(reading.text()).contains("2000 files");
      assertThat(reading.report().notes()).anyMatch(note -> note.contains("first 1000"));
    }
  }

  @Nested
  class Members {

    @Test
    void are_read_by_name() throws Exception {
      byte[] zip = Samples.file("archive.zip");
      assertThat(member("a.zip", "inner.zip!/deep.txt", zip).text()).isEqualTo("deep text");
      assertThat(member("a.zip", "folder/sheet.xlsx", zip).text()).contains("inside");
      byte[] mail = Samples.file("offer.eml");
      assertThat(member("a.eml", "Übersicht.xlsx", mail).text()).contains("inside");
      assertThat(member("a.eml", "earlier.eml", mail).text()).contains("What does it cost?");
      byte[] note = Samples.file("note.msg");
      assertThat(member("a.msg", "numbers.csv", note).text()).isEqualTo("a;b\n1;2\n");
      assertThat(member("a.msg", "Agenda.msg", note).text()).contains("One point");
      assertThat(
              member("a.docx", "word/embeddings/sheet1.xlsx", Samples.file("contract.docx")).text())
          .contains("inside");
    }

    @Test
    void that_do_not_exist_are_not_found() throws Exception {
      assertThat(member("a.zip", "no.txt", Samples.file("archive.zip")).report().outcome())
          .isEqualTo(Outcome.MEMBER_NOT_FOUND);
      assertThat(member("a.txt", "no.txt", "x".getBytes(UTF_8)).report().outcome())
          .isEqualTo(Outcome.MEMBER_NOT_FOUND);
      Reading pdf = member("a.pdf", "no.txt", PdfSamples.pages(1));
      assertThat(pdf.report().outcome()).isEqualTo(Outcome.MEMBER_NOT_FOUND);
      assertThat(pdf.text()).isEmpty();
    }

    private static Reading member(String name, String member, byte[] bytes) {
      return Reading.of(name, member, bytes, ExtractionLimits.DEFAULT);
    }
  }
}
