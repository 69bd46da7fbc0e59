package io.m365connector.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import io.m365connector.sandbox.organisation.zoo.Endless;
import io.m365connector.sandbox.organisation.zoo.HostileSamples;
import io.m365connector.sandbox.organisation.zoo.HugeSheet;
import io.m365connector.sandbox.organisation.zoo.WordSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One hostile file costs one answer: small on this side, in time, and the next call works. */
@Timeout(120)
class HostileFilesTest {

  private static final long SMALL = 8 << 20;
  private static TextExtractor extractor;

  @BeforeAll
  static void start() throws IOException {
    extractor = RealWorkers.extractor(RealWorkers.settings(1, ExtractionLimits.DEFAULT));
    read("warm.txt", new ByteArrayInputStream("x".getBytes(UTF_8)), -1);
  }

  @AfterAll
  static void stop() {
    extractor.stop();
  }

  @AfterEach
  void the_next_call_works() throws IOException {
    ExtractedText next = RealWorkers.read(extractor, "next.docx", WordSamples.contract());
    assertThat(next.outcome()).isEqualTo(Outcome.OK);
    assertThat(next.text()).contains("Service agreement");
  }

  private static ExtractedText read(String name, InputStream source, long size) throws IOException {
    return extractor.extract(
        new ExtractionRequest(name, "", "", 0, 10_000, extractor.limits()), source, size);
  }

  /** Reads, and holds that this thread allocates next to nothing for it. */
  private static ExtractedText readSmall(String name, InputStream source) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Counting counting = new Counting(source, threads);
    long before = threads.getCurrentThreadAllocatedBytes();
    ExtractedText answer = read(name, counting, -1);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before - counting.allocated;
    assertThat(allocated).isLessThan(SMALL);
    return answer;
  }

  @Test
  void a_spreadsheet_of_200_megabytes_is_answered_within_the_limits() throws Exception {
    HugeSheet sheet = new HugeSheet(200L << 20, 4);
    ExtractedText answer = readSmall("huge.xlsx", sheet);
    assertThat(answer.outcome()).isIn(Outcome.TRUNCATED, Outcome.TIME_LIMIT);
    assertThat(answer.text()).contains("| row 1 |").hasSize(10_000);
    assertThat(answer.nextOffset()).hasValue(10_000);
  }

  @Test
  void a_spreadsheet_of_200_packed_megabytes_is_refused() throws Exception {
    ExtractedText answer = readSmall("huge.xlsx", new HugeSheet(200L << 20, 0));
    assertThat(answer.outcome()).isEqualTo(Outcome.TOO_LARGE);
  }

  @Test
  void a_text_of_one_endless_line_is_cut() throws Exception {
    ExtractedText answer = readSmall("endless.txt", new Endless("", "abcdefgh"));
    assertThat(answer.outcome()).isEqualTo(Outcome.TRUNCATED);
    assertThat(answer.text()).startsWith("abcdefgh").hasSize(10_000);
    assertThat(answer.isTruncated()).isTrue();
  }

  @Test
  void an_endless_pdf_is_refused() throws Exception {
    assertThat(readSmall("endless.pdf", new Endless("", "%PDF-1.7\n")).outcome())
        .isEqualTo(Outcome.TOO_LARGE);
  }

  @Test
  void a_bomb_is_stopped() throws Exception {
    ExtractedText answer =
        readSmall("bomb.docx", new ByteArrayInputStream(HostileSamples.bombDocx(1 << 30)));
    assertThat(answer.outcome()).isEqualTo(Outcome.EXPANDS_TOO_FAR);
  }

  @Test
  void laughter_is_not_multiplied() throws Exception {
    ExtractedText answer =
        readSmall("laughs.docx", new ByteArrayInputStream(HostileSamples.billionLaughsDocx()));
    assertThat(answer.outcome()).isEqualTo(Outcome.CORRUPT);
  }

  @Test
  void more_memory_than_a_worker_has_ends_the_worker_only() throws Exception {
    ExtractionSettings settings =
        new ExtractionSettings(
            java.nio.file.Path.of("."),
            1,
            0,
            Duration.ofSeconds(5),
            64,
            10,
            Duration.ofSeconds(30),
            Duration.ofSeconds(4),
            new ExtractionLimits(100 << 20, 500_000_000, 20_000, 100, 100, 4, 1L << 32, 100_000));
    TextExtractor small = RealWorkers.extractor(settings);
    try {
      byte[] slide = HostileSamples.hugeSlide(150 << 20);
      assertThat(RealWorkers.read(small, "a.pptx", slide).outcome())
          .isEqualTo(Outcome.MEMORY_LIMIT);
      assertThat(RealWorkers.read(small, "a.txt", "x".getBytes(UTF_8)).text()).isEqualTo("x");
    } finally {
      small.stop();
    }
  }

  /** What the source itself allocates is not the extractor's. */
  private static final class Counting extends InputStream {
    private final InputStream source;
    private final ThreadMXBean threads;
    private long allocated;

    Counting(InputStream source, ThreadMXBean threads) {
      this.source = source;
      this.threads = threads;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      long before = threads.getCurrentThreadAllocatedBytes();
      int n = source.read(into, offset, length);
      allocated += threads.getCurrentThreadAllocatedBytes() - before;
      return n;
    }
  }
}
