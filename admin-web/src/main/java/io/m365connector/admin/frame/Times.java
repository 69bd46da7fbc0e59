package io.m365connector.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the reader reads them; the exact one in UTC always stands behind. */
@Named
@RequestScoped
public class Times {

  @Inject private Appearance appearance;
  @Inject private Texts texts;
  private final Clock clock = Clock.systemUTC();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Times() {}

  /** Date and time in the reader's zone. */
  public String full(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(appearance.getLocale())
            .withZone(appearance.zoneId())
            .format(at);
  }

  /** The date alone. */
  public String day(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(appearance.getLocale())
            .withZone(appearance.zoneId())
            .format(at);
  }

  /** To the second in UTC, for {@code datetime} and title. */
  public String utc(@Nullable Instant at) {
    return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** How long ago, or how long until: the largest unit only. */
  public String relative(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    Duration distance = Duration.between(at, clock.instant());
    String direction = distance.isNegative() ? "frame.in." : "frame.ago.";
    return amount(direction, distance.abs());
  }

  /** So many seconds ago. */
  String ago(long seconds) {
    return amount("frame.ago.", Duration.ofSeconds(seconds));
  }

  /** How long that is. */
  public String length(Duration duration) {
    return amount("frame.for.", duration);
  }

  /** Whole days from now; negative when it has passed. */
  public long daysUntil(Instant at) {
    return Duration.between(clock.instant(), at).toDays();
  }

  /** The value of a date field. */
  public @Nullable String field(@Nullable Instant at) {
    return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** What a date field means: that day's beginning in UTC. */
  public static @Nullable Instant start(@Nullable String field) {
    return field == null || field.isBlank()
        ? null
        : LocalDate.parse(field).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private String amount(String direction, Duration distance) {
    long seconds = distance.toSeconds();
    if (seconds < 60) {
      return texts.of(direction + "seconds", seconds);
    }
    if (seconds < 3600) {
      return texts.of(direction + "minutes", distance.toMinutes());
    }
    return seconds < 86_400 * 2L
        ? texts.of(direction + "hours", distance.toHours())
        : texts.of(direction + "days", distance.toDays());
  }
}
