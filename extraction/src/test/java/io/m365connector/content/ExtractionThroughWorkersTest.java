package io.m365connector.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.sandbox.organisation.zoo.PdfSamples;
import io.m365connector.sandbox.organisation.zoo.WordSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The thin end-to-end check: real files through real workers. */
class ExtractionThroughWorkersTest {

  private static TextExtractor extractor;

  @BeforeAll
  static void start() {
    extractor = RealWorkers.extractor(RealWorkers.settings(1, ExtractionLimits.DEFAULT));
  }

  @AfterAll
  static void stop() {
    extractor.stop();
  }

  @Test
  void text_comes_back_as_it_is() throws Exception {
    ExtractedText read =
        RealWorkers.read(extractor, "a.txt", "Grüße\r\nan alle 👋\n".getBytes(UTF_8));
    assertThat(read.outcome()).isEqualTo(Outcome.OK);
    assertThat(read.text()).isEqualTo("Grüße\nan alle 👋\n");
    assertThat(read.totalLength()).hasValue(17);
    assertThat(read.isTruncated()).isFalse();
  }

  @Test
  void a_word_file_is_read() throws Exception {
    ExtractedText read = RealWorkers.read(extractor, "a.docx", WordSamples.contract());
    assertThat(read.outcome()).isEqualTo(Outcome.OK);
    assertThat(read.text()).contains("# Service agreement");
  }

  @Test
  void a_pdf_is_read_page_by_page() throws Exception {
    ExtractedText read = RealWorkers.read(extractor, "a.pdf", PdfSamples.pages(3));
    assertThat(read.outcome()).isEqualTo(Outcome.OK);
    assertThat(read.text()).contains("## Page 2\n\nThis is page 2 of 3.");
    assertThat(read.totalUnits()).isEqualTo(3);
  }
}
