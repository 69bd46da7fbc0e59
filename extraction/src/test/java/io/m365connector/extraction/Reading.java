package io.m365connector.extraction;

import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.output.Budget;

/** Reads a document in this JVM. */
record Reading(String text, Report report) {

  private static final Extraction EXTRACTION = new Extraction(Formats.all());

  static Reading of(String name, byte[] bytes) {
    return of(name, "", bytes, ExtractionLimits.DEFAULT);
  }

  static Reading of(String name, String member, byte[] bytes, ExtractionLimits limits) {
    return of(new ExtractionRequest(name, "", member, 0, 5_000_000, limits), bytes);
  }

  static Reading of(ExtractionRequest request, byte[] bytes) {
    Budget budget = new Budget(request.limits());
    Scratch scratch = new Scratch(budget);
    scratch.append(bytes, bytes.length);
    budget.start();
    StringBuilder text = new StringBuilder();
    Report report = EXTRACTION.run(request, scratch, text::append);
    return new Reading(text.toString(), report);
  }
}
