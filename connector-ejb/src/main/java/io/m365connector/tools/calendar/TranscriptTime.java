package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.Transcript;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.resource.ResourceUri;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The occurrence of a meeting that a transcript's URI names.
 *
 * @param start its planned beginning; people who come early may begin to record then
 * @param end its planned end
 */
record TranscriptTime(@Nullable Instant start, @Nullable Instant end) {

  private static final Duration EARLY = Duration.ofMinutes(15);

  static TranscriptTime of(ResourceUri uri) {
    return new TranscriptTime(
        uri.parameter("start").map(TranscriptTime::instant).orElse(null),
        uri.parameter("end").map(TranscriptTime::instant).orElse(null));
  }

  boolean covers(Transcript transcript) {
    String created = transcript.createdDateTime();
    if (created == null) {
      return true;
    }
    Instant made = instant(created);
    return (start == null || !made.isBefore(start.minus(EARLY)))
        && (end == null || !made.isAfter(end));
  }

  /** The URI of one transcript of the meeting of that URI. */
  static String uri(ResourceUri meeting, Transcript transcript) {
    String whole = meeting.text();
    int query = whole.indexOf('?');
    String address = query < 0 ? whole : whole.substring(0, query);
    String created = transcript.createdDateTime();
    if (created == null) {
      return address;
    }
    String ended = transcript.endDateTime();
    return address + "?start=" + created + "&end=" + (ended == null ? created : ended);
  }

  /** A time without offset is UTC, as event times are here. */
  private static Instant instant(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime exact
          ? exact.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw ToolFailed.validation("start and end of a transcript's uri must be ISO 8601 times");
    }
  }
}
