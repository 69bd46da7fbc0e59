package io.m365connector.content;

import io.m365connector.config.ReadingSettings;
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
 * @param patience how long it may only drip while others wait for its worker
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
    Duration patience,
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
        Duration.ofSeconds(30),
        Transfer.PATIENCE,
        ExtractionLimits.DEFAULT);
  }

  /**
   * Reads the settings {@code CONNECTOR_EXTRACTION_…}.
   *
   * @param source a setting's value by its environment name
   * @throws io.m365connector.config.SettingInvalid naming the setting that cannot be used
   */
  public static ExtractionSettings from(Function<String, Optional<String>> source) {
    ReadingSettings reading = ReadingSettings.from(source);
    ExtractionSettings fallback =
        of(
            reading
                .home()
                .orElseGet(
                    () -> Path.of(System.getProperty("server.config.dir", "."), "extraction")));
    ExtractionLimits limits = fallback.limits();
    return new ExtractionSettings(
        fallback.home(),
        reading.workers(),
        reading.queue(),
        fallback.queueWait(),
        reading.heapMegabytes(),
        fallback.documentsPerWorker(),
        Duration.ofSeconds(reading.transferSeconds()),
        fallback.patience(),
        new ExtractionLimits(
            reading.maxMegabytes() * (1L << 20),
            limits.maxCharacters(),
            reading.seconds() * 1000,
            reading.maxPages(),
            limits.maxMembers(),
            limits.maxDepth(),
            limits.maxExpandedBytes(),
            limits.maxRatio()));
  }
}
