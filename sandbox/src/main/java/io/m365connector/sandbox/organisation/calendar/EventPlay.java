package io.m365connector.sandbox.organisation.calendar;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import io.m365connector.sandbox.organisation.text.Filling;
import io.m365connector.sandbox.organisation.text.Html;
import io.m365connector.sandbox.organisation.text.Markup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Enters the events of one script. */
final class EventPlay {
  private final Organisation organisation;
  private final EventScript script;
  private final User organiser;
  private final LocalDate today;
  private final SplittableRandom random;

  EventPlay(Organisation organisation, EventScript script) {
    this.organisation = organisation;
    this.script = script;
    this.organiser = organisation.find(script.organiser()).orElseThrow();
    this.today = organisation.anchor().atOffset(ZoneOffset.UTC).toLocalDate();
    this.random = new SplittableRandom(script.subject().hashCode() * 7919L);
  }

  List<CalendarEvent> events() {
    List<String> when = script.when();
    return switch (when.getFirst()) {
      case "once" -> plays();
      case "at" ->
          List.of(
              event(
                  0,
                  day(when.get(1)).atTime(LocalTime.parse(when.get(2))),
                  Duration.parse(when.get(3)),
                  Optional.empty()));
      case "allday" ->
          List.of(
              event(
                  0,
                  day(when.get(1)).atStartOfDay(),
                  Duration.ofDays(Long.parseLong(when.get(2))),
                  Optional.empty()));
      case "weekly" -> {
        Set<DayOfWeek> days =
            Arrays.stream(when.get(2).split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        LocalDate start = from(when.get(5));
        Recurrence weekly =
            new Recurrence(false, Integer.parseInt(when.get(1)), days, 0, start, to(when.get(5)));
        yield List.of(series(weekly, when.get(3), when.get(4)));
      }
      default -> {
        Recurrence monthly =
            new Recurrence(
                true,
                1,
                Set.of(),
                Integer.parseInt(when.get(1)),
                from(when.get(4)),
                to(when.get(4)));
        yield List.of(series(monthly, when.get(2), when.get(3)));
      }
    };
  }

  private CalendarEvent series(Recurrence recurrence, String time, String duration) {
    LocalDateTime first = recurrence.dates().getFirst().atTime(LocalTime.parse(time));
    return event(0, first, Duration.parse(duration), Optional.of(recurrence));
  }

  private List<CalendarEvent> plays() {
    int plays = Integer.parseInt(script.when().get(1));
    LocalDate from = from(script.when().get(2));
    long days = to(script.when().get(2)).toEpochDay() - from.toEpochDay();
    List<CalendarEvent> events = new ArrayList<>();
    for (int play = 0; play < plays; play++) {
      LocalDate day =
          from.plusDays(days * play / plays + random.nextInt(0, (int) Math.max(1, days / plays)));
      if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        day = day.plusDays(2);
      }
      LocalTime time = LocalTime.of(9, 0).plusMinutes(30L * random.nextInt(0, 14));
      events.add(
          event(play, day.atTime(time), Duration.parse(script.when().get(3)), Optional.empty()));
    }
    return events;
  }

  private CalendarEvent event(
      int play, LocalDateTime start, Duration duration, Optional<Recurrence> recurrence) {
    Filling filling =
        new Filling(
            random.split(), start.toLocalDate(), Locale.forLanguageTag(organiser.language()));
    String key = Integer.toHexString(script.subject().hashCode()) + "-" + play;
    String html =
        "<html><head></head><body>\n"
            + Html.of(Markup.parse(filling.fill(script.body())))
            + "</body></html>";
    Optional<OnlineMeeting> online =
        script.flags().contains("online") ? Optional.of(online(key)) : Optional.empty();
    return new CalendarEvent(
        key,
        organiser,
        attendees(),
        filling.fill(script.subject()),
        online.map(meeting -> html.replace("</body>", joinPart(meeting) + "</body>")).orElse(html),
        filling.fill(script.place()),
        start,
        duration,
        script.when().getFirst().equals("allday"),
        script.flags(),
        online,
        recurrence,
        recurrence.map(this::changes).orElse(Map.of()));
  }

  private static String joinPart(OnlineMeeting meeting) {
    return "<div>________________________________________________________________________________</div>\n"
        + "<div><b>Microsoft Teams meeting</b><br>\n<a href=\""
        + Html.escape(meeting.joinUrl())
        + "\">Join the meeting now</a></div>\n";
  }

  private OnlineMeeting online(String key) {
    String threadId =
        "19:meeting_"
            + new Filling(new SplittableRandom(key.hashCode()), today, Locale.ROOT)
                .fill("Nm{n:10000000-99999999}ZjEtMz{n:1000000-9999999}LTQ{n:100000-999999}")
            + "@thread.v2";
    String context =
        "{\"Tid\":\"" + organiser.tenantId() + "\",\"Oid\":\"" + organiser.oid() + "\"}";
    String url =
        "https://teams.example/l/meetup-join/" + encode(threadId) + "/0?context=" + encode(context);
    return new OnlineMeeting(threadId, url, script.flags().contains("transcript"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<Attendee> attendees() {
    List<Attendee> attendees = new ArrayList<>();
    String[] responses = {
      "accepted", "accepted", "tentativelyAccepted", "none", "accepted", "declined"
    };
    for (String name : script.attendees()) {
      Correspondent person;
      if (name.startsWith("external:")) {
        int open = name.indexOf('<');
        person =
            new Correspondent(
                name.substring(9, open).strip(), name.substring(open + 1, name.length() - 1));
      } else {
        User user = organisation.find(name).orElseThrow();
        person = new Correspondent(user.displayName(), user.mail());
      }
      String response =
          responses[Math.floorMod((script.subject() + name).hashCode(), responses.length)];
      attendees.add(new Attendee(person, attendees.size() < 3, response));
    }
    return attendees;
  }

  private Map<LocalDate, CalendarEvent.Change> changes(Recurrence recurrence) {
    List<LocalDate> dates = recurrence.dates();
    Map<LocalDate, CalendarEvent.Change> changes = new HashMap<>();
    for (String change : script.changes()) {
      String[] words = change.split(" ", 4);
      LocalDate date = dates.get(Integer.parseInt(words[0]));
      boolean cancelled = words[1].equals("cancel");
      changes.put(
          date,
          cancelled
              ? new CalendarEvent.Change(true, 0, "")
              : new CalendarEvent.Change(
                  false, Integer.parseInt(words[2]), words[3].replace("\"", "")));
    }
    return changes;
  }

  private LocalDate day(String offset) {
    return today.plusDays(Long.parseLong(offset));
  }

  private LocalDate from(String range) {
    return day(range.substring(0, range.indexOf("..")));
  }

  private LocalDate to(String range) {
    return day(range.substring(range.indexOf("..") + 2).replace("+", ""));
  }
}
