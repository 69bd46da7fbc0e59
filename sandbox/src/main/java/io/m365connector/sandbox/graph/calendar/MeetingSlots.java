package io.m365connector.sandbox.graph.calendar;

import io.m365connector.sandbox.organisation.User;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates slots by who is free; of strangers nothing is known. */
final class MeetingSlots {
  /**
   * A rated slot.
   *
   * @param confidence chance in percent that all come; an unknown calendar counts half
   */
  record Slot(
      Instant from,
      Instant until,
      double confidence,
      String organiser,
      Map<String, String> guests) {
    boolean organiserFree() {
      return organiser.equals("free");
    }
  }

  private final FreeBusy organiser;
  private final Map<String, Optional<FreeBusy>> guests = new LinkedHashMap<>();

  MeetingSlots(
      Agenda organiser, CalendarAccess access, List<String> addresses, Instant start, Instant end) {
    this.organiser = new FreeBusy(organiser, start, end);
    for (String address : addresses) {
      Optional<User> guest =
          access.organisation().find(organiser.owner().tenantId(), address).filter(User::mailbox);
      guests.put(address, guest.map(user -> new FreeBusy(access.of(user), start, end)));
    }
  }

  Slot slot(Instant from, Instant until) {
    Map<String, String> statuses = new LinkedHashMap<>();
    double sum = 0;
    for (Map.Entry<String, Optional<FreeBusy>> guest : guests.entrySet()) {
      String status =
          guest.getValue().map(freeBusy -> freeBusy.status(from, until)).orElse("unknown");
      statuses.put(guest.getKey(), status);
      sum +=
          switch (status) {
            case "free" -> 100;
            case "tentative", "unknown" -> 49;
            default -> 0;
          };
    }
    String own = organiser.status(from, until);
    double confidence = guests.isEmpty() ? (own.equals("free") ? 100 : 0) : sum / guests.size();
    return new Slot(from, until, confidence, own, statuses);
  }

  String reasonForNone() {
    if (guests.values().stream().anyMatch(Optional::isEmpty)) {
      return "AttendeesUnavailableOrUnknown";
    }
    return guests.isEmpty() ? "OrganizerUnavailable" : "AttendeesUnavailable";
  }

  /** Work means the organiser's weekdays from 8 to 17, personal adds evenings and weekends. */
  static boolean inDomain(User organiser, Instant from, Instant until, String domain) {
    if (domain.equals("unrestricted")) {
      return true;
    }
    ZonedDateTime start = from.atZone(organiser.zone());
    ZonedDateTime end = until.atZone(organiser.zone());
    if (!start.toLocalDate().equals(end.toLocalDate())) {
      return false;
    }
    boolean personal = domain.equals("personal");
    boolean weekend =
        start.getDayOfWeek() == DayOfWeek.SATURDAY || start.getDayOfWeek() == DayOfWeek.SUNDAY;
    LocalTime opens = LocalTime.of(8, 0);
    LocalTime closes = LocalTime.of(personal ? 22 : 17, 0);
    return (personal || !weekend)
        && !start.toLocalTime().isBefore(opens)
        && !end.toLocalTime().isAfter(closes);
  }
}
