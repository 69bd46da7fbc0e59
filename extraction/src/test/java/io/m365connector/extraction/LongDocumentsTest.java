package io.m365connector.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report.Unit;
import io.m365connector.sandbox.organisation.zoo.PdfSamples;
import org.junit.jupiter.api.Test;

/** Documents of which one answer holds only a part. */
class LongDocumentsTest {

  @Test
  void of_300_pages_are_read_page_by_page() throws Exception {
    Reading reading = Reading.of("a.pdf", PdfSamples.pages(300));
    assertThat(reading.report().outcome()).isEqualTo(Outcome.OK);
    assertThat(reading.report().units()).hasSize(300);
    for (Unit unit : reading.report().units()) {
      assertThat(reading.text().substring((int) unit.offset()))
          .startsWith("## Page " + unit.number() + "\n");
    }
  }

  @Test
  void beyond_the_page_limit_are_truncated_and_say_how_many_there_are() throws Exception {
    ExtractionLimits limits = limits(20_000, 5_000_000, 200);
    Reading reading = Reading.of("a.pdf", "", PdfSamples.pages(300), limits);
    assertThat(reading.report().outcome()).isEqualTo(Outcome.TRUNCATED);
    assertThat(reading.report().units()).hasSize(200);
    assertThat(reading.report().totalUnits()).isEqualTo(300);
  }

  @Test
  void beyond_the_time_limit_give_what_was_read() throws Exception {
    Reading reading = Reading.of("a.pdf", "", PdfSamples.pages(300), limits(1, 5_000_000, 500));
    assertThat(reading.report().outcome()).isEqualTo(Outcome.TIME_LIMIT);
  }

  @Test
  void are_paged_without_a_gap() {
    String text = "0123456789👋".repeat(1_000);
    StringBuilder pieces = new StringBuilder();
    long offset = 0;
    boolean more = true;
    while (more) {
      ExtractionRequest request =
          new ExtractionRequest("a.txt", "", "", offset, 997, ExtractionLimits.DEFAULT);
      Reading reading = Reading.of(request, text.getBytes(UTF_8));
      assertThat(reading.report().totalCharacters()).isEqualTo(text.length());
      assertThat(reading.report().start()).isEqualTo(offset);
      pieces.append(reading.text());
      offset += reading.text().length();
      more = reading.report().hasMore();
    }
    assertThat(pieces.toString()).isEqualTo(text);
  }

  private static ExtractionLimits limits(int millis, long characters, int units) {
    return new ExtractionLimits(100 << 20, characters, millis, units, 100, 4, 1 << 30, 200);
  }
}
