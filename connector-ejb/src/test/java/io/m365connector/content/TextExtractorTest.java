package io.m365connector.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.m365connector.content.TestStreams.Broken;
import io.m365connector.content.TestStreams.Endless;
import io.m365connector.content.TestStreams.Held;
import io.m365connector.content.TestStreams.Signalling;
import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's side of the extraction, with workers that misbehave on request. */
class TextExtractorTest {

  private static final ExtractionLimits LIMITS =
      new ExtractionLimits(300L << 20, 1_000_000, 1_000, 100, 100, 4, 1 << 30, 200);

  private TextExtractor extractor = extractor(1, 0, 100);

  @BeforeEach
  void start() {
    extractor.warmUp();
  }

  @AfterEach
  void stop() {
    extractor.stop();
  }

  private static TextExtractor extractor(int workers, int queue, int documentsPerWorker) {
    ExtractionSettings settings =
        new ExtractionSettings(
            Path.of("."),
            workers,
            queue,
            Duration.ofSeconds(20),
            64,
            documentsPerWorker,
            Duration.ofSeconds(20),
            Duration.ofMillis(200),
            LIMITS);
    return new TextExtractor(settings, command(settings, "serve"));
  }

  private static WorkerCommand command(ExtractionSettings settings, String mode) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new WorkerCommand(settings, List.of("-cp", classPath, FakeWorker.class.getName(), mode));
  }

  private ExtractedText read(String name) throws IOException {
    return read(name, new ByteArrayInputStream(new byte[10]));
  }

  private ExtractedText read(String name, InputStream source) throws IOException {
    return extractor.extract(new ExtractionRequest(name, "", "", 0, 100, LIMITS), source, -1);
  }

  @Nested
  class AWorkerThat {

    @ParameterizedTest(name = "does \"{0}\" costs one answer: {1}")
    @CsvSource({
      "die, CRASHED, ''",
      "die-of-memory, MEMORY_LIMIT, ''",
      "die-after-text, MEMORY_LIMIT, partial",
      "hang, TIME_LIMIT, partial",
      "babble, CRASHED, ''",
      "flood, CRASHED, *",
      "long-frame, CRASHED, ''"
    })
    void misbehaves(String deed, Outcome outcome, String text) throws Exception {
      ExtractedText answer = read(deed);
      assertThat(answer.outcome()).isEqualTo(outcome);
      if (!text.equals("*")) {
        assertThat(answer.text()).isEqualTo(text);
      }
      assertThat(read("next").text()).isEqualTo("10");
    }

    @Test
    void has_read_enough_is_replaced() throws Exception {
      extractor.stop();
      extractor = extractor(1, 0, 2);
      String first = read("who").text();
      assertThat(read("who").text()).isEqualTo(first);
      assertThat(read("who").text()).isNotEqualTo(first);
    }

    @Test
    void is_well_goes_on() throws Exception {
      assertThat(read("who").text()).isEqualTo(read("who").text());
    }

    @Test
    void starts_has_no_environment_and_no_temporary_directory() throws Exception {
      assertThat(read("environment").text()).startsWith("[] /nonexistent");
    }
  }

  @Nested
  class ADocument {

    @Test
    void beyond_the_limit_by_its_own_account_is_refused_unread() throws Exception {
      ExtractedText answer =
          extractor.extract(
              new ExtractionRequest("a.docx", "", "", 0, 100, LIMITS),
              InputStream.nullInputStream(),
              LIMITS.maxBytes() + 1);
      assertThat(answer.outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void without_end_is_cut_at_the_limit() throws Exception {
      assertThat(read("endless", new Endless(Long.MAX_VALUE)).outcome())
          .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void of_any_size_passes_through_small_buffers() throws Exception {
      read("warm");
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getTotalThreadAllocatedBytes();
      assertThat(read("big", new Endless(200L << 20)).text()).isEqualTo(Long.toString(200L << 20));
      assertThat(threads.getTotalThreadAllocatedBytes() - before).isLessThan(8 << 20);
    }

    @Test
    void whose_source_fails_is_the_callers_error_and_the_next_one_works() throws Exception {
      assertThatThrownBy(() -> read("x", new Broken()))
          .isInstanceOf(IOException.class)
          .hasMessage("reset by peer");
      assertThat(read("next").text()).isEqualTo("10");
    }
  }

  @Nested
  class AllWorkersTaken {

    @Test
    void is_said_at_once_when_the_queue_is_full() throws Exception {
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Held held = new Held();
        Future<ExtractedText> first = callers.submit(() -> read("first", held));
        held.reading.await();
        assertThat(read("second").outcome()).isEqualTo(Outcome.BUSY);
        held.release.countDown();
        assertThat(first.get().outcome()).isEqualTo(Outcome.OK);
      }
      assertThat(read("third").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void by_documents_that_only_drip_is_not_waited_for() throws Exception {
      extractor.stop();
      extractor = extractor(2, 4, 100);
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Held one = new Held();
        Held other = new Held();
        Future<ExtractedText> first = callers.submit(() -> read("first", one));
        Future<ExtractedText> second = callers.submit(() -> read("second", other));
        one.reading.await();
        other.reading.await();
        assertThat(read("third").outcome()).isEqualTo(Outcome.OK);
        assertThat(read("fourth").outcome()).isEqualTo(Outcome.OK);
        assertThat(List.of(first.isDone(), second.isDone())).contains(true);
        one.release.countDown();
        other.release.countDown();
        assertThat(List.of(first.get().outcome(), second.get().outcome()))
            .contains(Outcome.TIME_LIMIT);
      }
    }

    @ParameterizedTest(name = "by one whose caller has gone while it {0} is free at once")
    @ValueSource(strings = {"comes", "hang"})
    void is_over_when_the_caller_has_gone(String deed) throws Exception {
      Held held = new Held();
      CountDownLatch begun = deed.equals("comes") ? held.reading : new CountDownLatch(1);
      Signalling document = new Signalling(begun);
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      read(deed, deed.equals("comes") ? held : document);
                    } catch (IOException e) {
                      // Nobody listens.
                    }
                  });
      begun.await();
      long interrupted = System.nanoTime();
      caller.interrupt();
      caller.join();
      assertThat(read("next").text()).isEqualTo("10");
      assertThat(Duration.ofNanos(System.nanoTime() - interrupted))
          .isLessThan(Duration.ofMillis(LIMITS.maxMillis()).plusSeconds(1));
    }

    @Test
    void is_waited_for_when_there_is_room_in_the_queue() throws Exception {
      extractor.stop();
      extractor = extractor(1, 1, 100);
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Held held = new Held();
        Future<ExtractedText> first = callers.submit(() -> read("first", held));
        held.reading.await();
        Future<ExtractedText> second = callers.submit(() -> read("second"));
        held.release.countDown();
        assertThat(first.get().outcome()).isEqualTo(Outcome.OK);
        assertThat(second.get().outcome()).isEqualTo(Outcome.OK);
      }
    }
  }

  @Nested
  class WithoutWorkers {

    @Test
    void the_setting_to_correct_is_named() {
      ExtractionSettings settings = ExtractionSettings.of(Path.of("no-such-directory"));
      assertThat(new TextExtractor(settings).problem())
          .hasValueSatisfying(line -> assertThat(line).contains("CONNECTOR_EXTRACTION_HOME"));
    }

    @Test
    void the_answer_is_an_outcome_all_the_same() throws Exception {
      extractor.stop();
      ExtractionSettings settings = ExtractionSettings.of(Path.of("."));
      extractor = new TextExtractor(settings, command(settings, "mute"));
      assertThat(read("x").outcome()).isEqualTo(Outcome.CRASHED);
    }
  }
}
