package io.m365connector.content;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.api.Report.Member;
import io.m365connector.extraction.api.Report.Unit;
import java.util.List;
import java.util.OptionalLong;

/**
 * The part of a document's text that was asked for, and what is known about all of it.
 *
 * @param text that part; empty when the outcome says why there is none
 * @param offset of its first character in the whole text
 * @param nextOffset where to go on, if there is more that can be had
 * @param totalLength of the whole text, if it was read to its end
 * @param outcome how the reading ended
 * @param detectedType the media type that the content says, or empty
 * @param totalUnits pages, sheets or slides in all, or −1
 * @param units where each of them begins, as far as the reading went
 * @param members files inside
 * @param notes sentences about what the text leaves out or marks
 */
public record ExtractedText(
    String text,
    long offset,
    OptionalLong nextOffset,
    OptionalLong totalLength,
    Outcome outcome,
    String detectedType,
    int totalUnits,
    List<Unit> units,
    List<Member> members,
    List<String> notes) {

  static ExtractedText of(String text, Report report) {
    return new ExtractedText(
        text,
        report.start(),
        report.hasMore() ? OptionalLong.of(report.start() + text.length()) : OptionalLong.empty(),
        report.totalCharacters() >= 0
            ? OptionalLong.of(report.totalCharacters())
            : OptionalLong.empty(),
        report.outcome(),
        report.detectedType(),
        report.totalUnits(),
        report.units(),
        report.members(),
        report.notes());
  }

  /** Whether this is less than the whole text from the offset on. */
  public boolean isTruncated() {
    return nextOffset.isPresent()
        || switch (outcome) {
          case TRUNCATED, TIME_LIMIT, MEMORY_LIMIT, CRASHED, EXPANDS_TOO_FAR, CORRUPT ->
              !text.isEmpty();
          default -> false;
        };
  }
}
