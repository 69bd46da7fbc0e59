package io.m365connector.extraction;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.output.Budget;
import java.nio.charset.StandardCharsets;

/**
 * Reads a few words before the first request, so that the type tables and the commonest classes are
 * loaded while nobody waits.
 */
final class Warmup {

  private Warmup() {}

  static void run(Extraction extraction) {
    Budget budget = new Budget(ExtractionLimits.DEFAULT);
    Scratch bytes = new Scratch(budget);
    byte[] words = "a few words".getBytes(StandardCharsets.US_ASCII);
    bytes.append(words, words.length);
    budget.start();
    extraction.run(ExtractionRequest.of("words.txt", "text/plain", 100), bytes, text -> {});
  }
}
