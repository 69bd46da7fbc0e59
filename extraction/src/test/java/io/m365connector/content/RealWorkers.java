package io.m365connector.content;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An extractor whose workers run from the test's class path. */
public final class RealWorkers {

  private RealWorkers() {}

  public static TextExtractor extractor(ExtractionSettings settings) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new TextExtractor(
        settings,
        new WorkerCommand(
            settings, List.of("-cp", classPath, "io.m365connector.extraction.Worker")));
  }

  public static ExtractionSettings settings(int workers, ExtractionLimits limits) {
    return new ExtractionSettings(
        Path.of("."),
        workers,
        4,
        Duration.ofSeconds(10),
        256,
        500,
        Duration.ofSeconds(30),
        Duration.ofSeconds(4),
        limits);
  }

  public static ExtractedText read(TextExtractor extractor, String name, byte[] bytes)
      throws IOException {
    return extractor.extract(
        new ExtractionRequest(name, "", "", 0, 100_000, extractor.limits()),
        new ByteArrayInputStream(bytes),
        bytes.length);
  }
}
