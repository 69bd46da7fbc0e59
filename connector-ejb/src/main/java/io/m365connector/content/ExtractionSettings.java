package io.m365connector.content;

import io.m365connector.extraction.api.ExtractionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many workers, and what one extraction may cost.
 *
 * @param home directory with {@code extraction.jar} and {@code lib/}
 * @param workers that read at the same time; one more is started and waits
 * @param queue callers that may wait for a worker; beyond that the answer is BUSY
 * @param queueWait how long they wait
 * @param heapMegabytes of one worker; its document is held outside of it, up to maxBytes
 * @param documentsPerWorker after which a worker is replaced
 * @param transferLimit how long a document may take to arrive
 * @param limits of one extraction
 */
public record ExtractionSettings(
    Path home,
    int workers,
    int queue,
    Duration queueWait,
    int heapMegabytes,
    int documentsPerWorker,
    Duration transferLimit,
    ExtractionLimits limits) {

  /** The defaults, with the workers of this directory. */
  public static ExtractionSettings of(Path home) {
    return new ExtractionSettings(
        home,
        2,
        16,
        Duration.ofSeconds(10),
        256,
        500,
        Duration.ofSeconds(60),
        ExtractionLimits.DEFAULT);
  }

  /**
   * Reads the settings {@code CONNECTOR_EXTRACTION_…}.
   *
   * @param source a setting's value by its environment name
   * @throws IllegalArgumentException naming the setting that cannot be used
   */
  public static ExtractionSettings from(Function<String, Optional<String>> source) {
    ExtractionSettings fallback =
        of(
            source
                .apply("CONNECTOR_EXTRACTION_HOME")
                .map(Path::of)
                .orElseGet(
                    () -> Path.of(System.getProperty("server.config.dir", "."), "extraction")));
    ExtractionLimits limits = fallback.limits();
    Numbers numbers = new Numbers(source);
    return new ExtractionSettings(
        fallback.home(),
        numbers.of("CONNECTOR_EXTRACTION_WORKERS", fallback.workers(), 1, 64),
        numbers.of("CONNECTOR_EXTRACTION_QUEUE", fallback.queue(), 0, 10_000),
        fallback.queueWait(),
        numbers.of("CONNECTOR_EXTRACTION_HEAP_MB", fallback.heapMegabytes(), 64, 16_384),
        fallback.documentsPerWorker(),
        fallback.transferLimit(),
        new ExtractionLimits(
            numbers.of("CONNECTOR_EXTRACTION_MAX_MB", (int) (limits.maxBytes() >> 20), 1, 2_000)
                * (1L << 20),
            limits.maxCharacters(),
            numbers.of("CONNECTOR_EXTRACTION_SECONDS", limits.maxMillis() / 1000, 1, 600) * 1000,
            numbers.of("CONNECTOR_EXTRACTION_MAX_PAGES", limits.maxUnits(), 1, 5_000),
            limits.maxMembers(),
            limits.maxDepth(),
            limits.maxExpandedBytes(),
            limits.maxRatio()));
  }

  private record Numbers(Function<String, Optional<String>> source) {
    int of(String name, int fallback, int least, int most) {
      String value = source.apply(name).map(String::strip).orElse("");
      if (value.isEmpty()) {
        return fallback;
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one refusal below.
      }
      throw new IllegalArgumentException(
          name + ": must be a whole number from " + least + " to " + most);
    }
  }
}
