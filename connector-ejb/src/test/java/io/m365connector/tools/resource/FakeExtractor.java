package io.m365connector.tools.resource;

import io.m365connector.content.ExtractedText;
import io.m365connector.content.TextExtractor;
import io.m365connector.extraction.api.ExtractionLimits;
import io.m365connector.extraction.api.ExtractionRequest;
import io.m365connector.extraction.api.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Says the name and the bytes; a file name may ask for another outcome: {@code ENCRYPTED.docx}. */
public final class FakeExtractor extends TextExtractor {

  private @Nullable ExtractionRequest last;

  public ExtractionRequest last() {
    return java.util.Objects.requireNonNull(last);
  }

  @Override
  public ExtractionLimits limits() {
    return ExtractionLimits.DEFAULT;
  }

  @Override
  public ExtractedText extract(ExtractionRequest request, InputStream source, long declaredSize)
      throws IOException {
    last = request;
    String stem = request.name().replaceFirst("\\..*", "");
    for (Outcome each : Outcome.values()) {
      if (each.name().equals(stem)) {
        return text("", 0, -1, each);
      }
    }
    String whole =
        "text of "
            + request.name()
            + ": "
            + new String(source.readAllBytes(), StandardCharsets.UTF_8);
    int start = (int) Math.min(request.offset(), whole.length());
    int end = Math.min(whole.length(), start + request.length());
    return text(whole.substring(start, end), start, end < whole.length() ? end : -1, Outcome.OK);
  }

  private static ExtractedText text(String text, int offset, int next, Outcome outcome) {
    return new ExtractedText(
        text,
        offset,
        next < 0 ? OptionalLong.empty() : OptionalLong.of(next),
        OptionalLong.of(next < 0 ? offset + text.length() : next + 1),
        outcome,
        "application/x-test",
        -1,
        List.of(),
        List.of(),
        List.of());
  }
}
