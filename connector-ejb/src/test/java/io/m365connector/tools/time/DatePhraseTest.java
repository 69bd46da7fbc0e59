package io.m365connector.tools.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Wednesday, 17 June 2026, 12:00 in Berlin (10:00 UTC). */
class DatePhraseTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 6, 17, 12, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  @ParameterizedTest(name = "{0} begins {1}, ends {2}")
  @CsvSource({
    "now,2026-06-17T10:00:00Z,2026-06-17T10:00:00Z",
    "today,2026-06-16T22:00:00Z,2026-06-17T21:59:59Z",
    "Yesterday,2026-06-15T22:00:00Z,2026-06-16T21:59:59Z",
    "tomorrow,2026-06-17T22:00:00Z,2026-06-18T21:59:59Z",
    "3 days ago,2026-06-13T22:00:00Z,2026-06-14T21:59:59Z",
    "30 days ago,2026-05-17T22:00:00Z,2026-05-18T21:59:59Z",
    "a week ago,2026-06-09T22:00:00Z,2026-06-10T21:59:59Z",
    "2 hours ago,2026-06-17T08:00:00Z,2026-06-17T08:00:00Z",
    "in 2 weeks,2026-06-30T22:00:00Z,2026-07-01T21:59:59Z",
    "5 minutes from now,2026-06-17T10:05:00Z,2026-06-17T10:05:00Z",
    "last 30 days,2026-05-17T22:00:00Z,2026-06-17T10:00:00Z",
    "the past 2 weeks,2026-06-02T22:00:00Z,2026-06-17T10:00:00Z",
    "next 7 days,2026-06-17T10:00:00Z,2026-06-24T21:59:59Z",
    "last week,2026-06-07T22:00:00Z,2026-06-14T21:59:59Z",
    "this week,2026-06-14T22:00:00Z,2026-06-21T21:59:59Z",
    "next month,2026-06-30T22:00:00Z,2026-07-31T21:59:59Z",
    "last year,2024-12-31T23:00:00Z,2025-12-31T22:59:59Z",
    "last friday,2026-06-11T22:00:00Z,2026-06-12T21:59:59Z",
    "next wednesday,2026-06-23T22:00:00Z,2026-06-24T21:59:59Z",
    "monday,2026-06-14T22:00:00Z,2026-06-15T21:59:59Z",
    "june 2026,2026-05-31T22:00:00Z,2026-06-30T21:59:59Z",
    "January,2025-12-31T23:00:00Z,2026-01-31T22:59:59Z",
    "5 june 2026,2026-06-04T22:00:00Z,2026-06-05T21:59:59Z",
    "'June 5th, 2026',2026-06-04T22:00:00Z,2026-06-05T21:59:59Z",
    "5 Mar,2026-03-04T23:00:00Z,2026-03-05T22:59:59Z",
    "2026,2025-12-31T23:00:00Z,2026-12-31T22:59:59Z",
    "2026-06,2026-05-31T22:00:00Z,2026-06-30T21:59:59Z",
    "2026-06-05,2026-06-04T22:00:00Z,2026-06-05T21:59:59Z",
    "2026-06-05T10:00,2026-06-05T08:00:00Z,2026-06-05T08:00:00Z",
    "2026-06-05 10:00:30,2026-06-05T08:00:30Z,2026-06-05T08:00:30Z",
    "2026-06-05T10:00:00Z,2026-06-05T10:00:00Z,2026-06-05T10:00:00Z",
    "2026-06-05T10:00:00.123Z,2026-06-05T10:00:00.123Z,2026-06-05T10:00:00.123Z",
    "2026-06-05T10:00:00+0200,2026-06-05T08:00:00Z,2026-06-05T08:00:00Z",
    "2026-06-05T10:00:00-07,2026-06-05T17:00:00Z,2026-06-05T17:00:00Z",
    "start of last month,2026-04-30T22:00:00Z,2026-04-30T22:00:00Z",
    "end of today,2026-06-17T21:59:59Z,2026-06-17T21:59:59Z",
    "LAST_WEEK,2026-06-07T22:00:00Z,2026-06-14T21:59:59Z"
  })
  void a_phrase_covers_a_period(String phrase, String start, String end) {
    Span span = new DatePhrase(NOW).read(phrase).orElseThrow();
    assertThat(span.start()).hasToString(start);
    assertThat(span.end()).hasToString(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "version 3",
        "2026-13-01",
        "2026-02-30",
        "2016-12-31T23:59:60Z",
        "31 june 2026",
        "last",
        "99999 days ago",
        "",
        "12",
        "1e9",
        "5 days",
        "yesterday or today",
        "last minute",
        "2026-06-05T25:00:00Z",
        "..",
        "now; drop table",
        "start of nothing"
      })
  void what_is_not_in_the_grammar_is_not_guessed(String phrase) {
    assertThat(new DatePhrase(NOW).read(phrase)).isEmpty();
  }

  @Test
  void zones_are_known_by_every_name_exchange_or_java_gives_them() {
    assertThat(Zones.of("W. Europe Standard Time")).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(Zones.of("America/New_York")).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(Zones.of("+02:00").getId()).isEqualTo("+02:00");
  }
}
