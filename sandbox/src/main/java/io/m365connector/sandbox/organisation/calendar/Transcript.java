package io.m365connector.sandbox.organisation.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * What was said on one occasion of a meeting that is transcribed. Recording begins some time after
 * the meeting does.
 */
public record Transcript(Occurrence occurrence) {
  private static final Duration LATE = Duration.ofSeconds(95);
  private static final Duration LINE = Duration.ofMillis(4_250);

  /** Of all that took place before {@code now}, oldest first. */
  public static List<Transcript> of(CalendarEvent event, Instant now) {
    if (event.online().filter(OnlineMeeting::transcribed).isEmpty()) {
      return List.of();
    }
    return event.occurrences().stream()
        .filter(each -> each.until(event.organiser().zone()).isBefore(now))
        .map(Transcript::new)
        .toList();
  }

  public String id() {
    String key = occurrence.event().key() + "*" + occurrence.date() + "*transcript";
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  public Instant created() {
    return occurrence.from(occurrence.event().organiser().zone()).plus(LATE);
  }

  public Instant ended() {
    return occurrence.until(occurrence.event().organiser().zone());
  }

  /** As WebVTT (W3C), one cue a sentence with its speaker. */
  public String vtt() {
    List<String> speakers = new ArrayList<>();
    speakers.add(occurrence.event().organiser().displayName());
    occurrence.event().attendees().forEach(each -> speakers.add(each.person().name()));
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    Duration at = Duration.ofMillis(3_120);
    int turn = 0;
    for (String sentence : sentences()) {
      vtt.append('\n').append(time(at)).append(" --> ").append(time(at.plus(LINE)));
      vtt.append("\n<v ").append(speakers.get(turn++ % speakers.size())).append('>');
      vtt.append(sentence).append("</v>\n");
      at = at.plus(LINE).plusMillis(370);
    }
    return vtt.toString();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add("Good, everybody is here. This is " + occurrence.subject() + ".");
    sentences.add("We meet on " + occurrence.date() + ", the notes are in the usual place.");
    sentences.add("Is there anything left from last time?");
    sentences.add("Only the survey data, they come on Friday.");
    sentences.add("Then we are done. Thank you all.");
    return sentences;
  }

  private static String time(Duration at) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        at.toHours(),
        at.toMinutesPart(),
        at.toSecondsPart(),
        at.toMillisPart());
  }
}
