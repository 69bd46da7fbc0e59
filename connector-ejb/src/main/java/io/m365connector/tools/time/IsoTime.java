package io.m365connector.tools.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates and times of ISO 8601: a year, a month, a day, a minute or a second, with or without an
 * offset; without one the zone of the call counts.
 */
final class IsoTime {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?");
  private static final Pattern OFFSET_TIME =
      Pattern.compile(TIME.pattern() + " ?([Zz]|[+-]\\d{2}(:?\\d{2})?)");

  private IsoTime() {}

  /**
   * Reads it; empty when the text has no such form.
   *
   * @throws java.time.DateTimeException for a date that does not exist
   */
  static Optional<Span> read(String text, ZoneId zone) {
    if (YEAR.matcher(text).matches()) {
      Year year = Year.parse(text);
      return Optional.of(Span.days(year.atDay(1), year.atDay(year.length()), zone));
    }
    if (MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return Optional.of(Span.days(month.atDay(1), month.atEndOfMonth(), zone));
    }
    if (DAY.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(Span.days(day, day, zone));
    }
    String normal = text.replace(',', '.').replaceFirst("(?<=\\d)[t ](?=\\d)", "T");
    if (TIME.matcher(text).matches()) {
      return Optional.of(Span.point(LocalDateTime.parse(normal).atZone(zone).toInstant()));
    }
    if (OFFSET_TIME.matcher(text).matches()) {
      String offset =
          normal
              .replace(" ", "")
              .replace('z', 'Z')
              .replaceFirst("([+-]\\d{2})$", "$1:00")
              .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
      return Optional.of(Span.point(OffsetDateTime.parse(offset).toInstant()));
    }
    return Optional.empty();
  }
}
