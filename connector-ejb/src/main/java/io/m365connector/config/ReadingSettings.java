package io.m365connector.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading files as text may cost.
 *
 * @param home directory of the worker program, when it is not beside the server's configuration
 * @param workers processes that read at the same time
 * @param queue callers that may wait for one of them
 * @param heapMegabytes of one worker
 * @param transferSeconds in which a file has arrived from Microsoft 365
 * @param maxMegabytes of a file that cannot be read in part
 * @param seconds of reading one file
 * @param maxPages pages, sheets or slides read of one file
 */
public record ReadingSettings(
    Optional<Path> home,
    int workers,
    int queue,
    int heapMegabytes,
    int transferSeconds,
    int maxMegabytes,
    int seconds,
    int maxPages) {

  private static final String HOME = "CONNECTOR_EXTRACTION_HOME";

  /**
   * Reads the settings {@code CONNECTOR_EXTRACTION_…}.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first setting that cannot be used
   */
  public static ReadingSettings from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    return new ReadingSettings(
        settings.text(HOME).map(ReadingSettings::home),
        settings.number("CONNECTOR_EXTRACTION_WORKERS", 2, 1, 64),
        settings.number("CONNECTOR_EXTRACTION_QUEUE", 16, 0, 10_000),
        settings.number("CONNECTOR_EXTRACTION_HEAP_MB", 256, 64, 16_384),
        // With the time to read it still within a call.
        settings.number("CONNECTOR_EXTRACTION_TRANSFER_SECONDS", 30, 1, 600),
        settings.number("CONNECTOR_EXTRACTION_MAX_MB", 100, 1, 2_000),
        settings.number("CONNECTOR_EXTRACTION_SECONDS", 20, 1, 600),
        settings.number("CONNECTOR_EXTRACTION_MAX_PAGES", 2_000, 1, 5_000));
  }

  private static Path home(String value) {
    Path home = Path.of(value);
    if (!Files.isReadable(home.resolve("extraction.jar"))) {
      throw new SettingInvalid(HOME, "names a directory without extraction.jar: " + home);
    }
    return home;
  }
}
