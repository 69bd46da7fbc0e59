package io.m365connector.tools.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date phrase (English, any case):
 *
 * <pre>
 * now · today · yesterday · tomorrow
 * 3 days ago · 2 hours ago · in 3 days · 3 days from now      minutes hours days weeks months years
 * last 30 days · past 2 weeks · next 7 days                   up to now, from now
 * last week · this month · next year · last friday · monday   weeks start on Monday
 * june · june 2026 · 5 june 2026 · june 5, 2026 · 2026
 * start of &lt;phrase&gt; · end of &lt;phrase&gt;
 * 2026-06-05 · 2026-06-05T10:00 · 2026-06-05T10:00:00Z · 2026-06-05T10:00:00+02:00
 * </pre>
 *
 * A phrase covers a period; as a beginning it means the period's start, as an end its end.
 */
final class DatePhrase {

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "minute", ChronoUnit.MINUTES,
          "hour", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);
  private static final Map<String, Integer> WORDS =
      Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3);
  private static final String COUNT = "(\\d{1,4}|an?|one|two|three)";
  private static final String UNIT = "(minute|hour|day|week|month|year)s?";
  private static final Pattern AGO = Pattern.compile(COUNT + " " + UNIT + " ago");
  private static final Pattern AHEAD =
      Pattern.compile("in " + COUNT + " " + UNIT + "|" + COUNT + " " + UNIT + " from now");
  private static final Pattern STRETCH =
      Pattern.compile("(?:the )?(last|past|previous|next|coming) " + COUNT + " " + UNIT);
  private static final Pattern RELATIVE =
      Pattern.compile("(?:the )?(last|past|previous|this|current|next) ([a-z]+)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_YEAR = Pattern.compile("([a-z]{3,9})(?: (\\d{4}))?");

  private final ZonedDateTime now;

  DatePhrase(ZonedDateTime now) {
    this.now = now;
  }

  /** What the phrase covers; empty when it is not understood. */
  Optional<Span> read(String text) {
    String phrase = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    try {
      return IsoTime.read(text.strip(), now.getZone()).or(() -> worded(phrase));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<Span> worded(String phrase) {
    if (phrase.startsWith("start of ") || phrase.startsWith("beginning of ")) {
      return worded(phrase.substring(phrase.indexOf(" of ") + 4)).map(s -> Span.point(s.start()));
    }
    if (phrase.startsWith("end of ")) {
      return worded(phrase.substring(7)).map(s -> Span.point(s.end()));
    }
    LocalDate today = now.toLocalDate();
    return switch (phrase) {
      case "now" -> Optional.of(Span.point(now.toInstant()));
      case "today", "day" -> day(today);
      case "yesterday" -> day(today.minusDays(1));
      case "tomorrow" -> day(today.plusDays(1));
      default -> counted(phrase).or(() -> relative(phrase)).or(() -> calendar(phrase));
    };
  }

  private Optional<Span> counted(String phrase) {
    Matcher ago = AGO.matcher(phrase);
    if (ago.matches()) {
      return Optional.of(at(-count(ago.group(1)), ago.group(2)));
    }
    Matcher ahead = AHEAD.matcher(phrase);
    if (ahead.matches()) {
      return Optional.of(
          ahead.group(1) != null
              ? at(count(ahead.group(1)), ahead.group(2))
              : at(count(ahead.group(3)), ahead.group(4)));
    }
    Matcher stretch = STRETCH.matcher(phrase);
    if (stretch.matches()) {
      boolean ahead2 = stretch.group(1).equals("next") || stretch.group(1).equals("coming");
      int count = count(stretch.group(2));
      Instant here = now.toInstant();
      Span far = at(ahead2 ? count : -count, stretch.group(3));
      return Optional.of(ahead2 ? new Span(here, far.end()) : new Span(far.start(), here));
    }
    return Optional.empty();
  }

  private Optional<Span> relative(String phrase) {
    Matcher relative = RELATIVE.matcher(phrase);
    boolean prefixed = relative.matches();
    String name = prefixed ? relative.group(2) : phrase;
    int step =
        !prefixed
            ? 0
            : switch (relative.group(1)) {
              case "last", "past", "previous" -> -1;
              case "next" -> 1;
              default -> 0;
            };
    Optional<DayOfWeek> weekday = weekday(name);
    if (weekday.isPresent()) {
      return day(nearest(weekday.get(), step));
    }
    ChronoUnit unit = prefixed ? UNITS.get(name) : null;
    if (unit == null || unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS) {
      return Optional.empty();
    }
    LocalDate first = startOf(now.toLocalDate(), unit).plus(step, unit);
    return Optional.of(Span.days(first, first.plus(1, unit).minusDays(1), now.getZone()));
  }

  /** A bare weekday and "last" mean the most recent one before today, "next" the one after. */
  private LocalDate nearest(DayOfWeek day, int step) {
    LocalDate today = now.toLocalDate();
    return step > 0
        ? today.with(TemporalAdjusters.next(day))
        : today.with(
            step < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  private Optional<Span> calendar(String phrase) {
    Matcher monthDay = MONTH_DAY.matcher(phrase);
    if (monthDay.matches() && month(monthDay.group(1)).isPresent()) {
      return date(monthDay.group(3), monthDay.group(1), monthDay.group(2));
    }
    Matcher dayMonth = DAY_MONTH.matcher(phrase);
    if (dayMonth.matches() && month(dayMonth.group(2)).isPresent()) {
      return date(dayMonth.group(3), dayMonth.group(2), dayMonth.group(1));
    }
    Matcher monthYear = MONTH_YEAR.matcher(phrase);
    if (monthYear.matches() && month(monthYear.group(1)).isPresent()) {
      LocalDate first = LocalDate.of(year(monthYear.group(2)), month(monthYear.group(1)).get(), 1);
      return Optional.of(
          Span.days(first, first.with(TemporalAdjusters.lastDayOfMonth()), now.getZone()));
    }
    return Optional.empty();
  }

  private Optional<Span> date(
      @org.jspecify.annotations.Nullable String year, String month, String day) {
    return day(LocalDate.of(year(year), month(month).orElseThrow(), Integer.parseInt(day)));
  }

  private int year(@org.jspecify.annotations.Nullable String year) {
    return year == null ? now.getYear() : Integer.parseInt(year);
  }

  private Optional<Span> day(LocalDate day) {
    return Optional.of(Span.days(day, day, now.getZone()));
  }

  private Span at(int count, String unitName) {
    ChronoUnit unit = UNITS.get(unitName);
    if (unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS) {
      return Span.point(now.plus(count, unit).toInstant());
    }
    LocalDate day = now.toLocalDate().plus(count, unit == null ? ChronoUnit.DAYS : unit);
    return Span.days(day, day, now.getZone());
  }

  private static LocalDate startOf(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static int count(String text) {
    Integer word = WORDS.get(text);
    return word == null ? Integer.parseInt(text) : word;
  }

  private static Optional<DayOfWeek> weekday(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(d -> isName(name, d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
        .findFirst();
  }

  private static Optional<Month> month(String name) {
    return Arrays.stream(Month.values())
        .filter(m -> isName(name, m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
        .findFirst();
  }

  private static boolean isName(String given, String full) {
    return given.length() >= 3 && full.toLowerCase(Locale.ROOT).startsWith(given);
  }
}
