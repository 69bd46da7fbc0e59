package io.m365connector.sandbox.organisation.calendar;

import io.m365connector.sandbox.organisation.User;
import io.m365connector.sandbox.organisation.mail.Correspondent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An appointment, a meeting or a series, as its organiser entered it.
 *
 * @param key unique and stable in the organisation
 * @param organiser whose zone the times are in
 * @param start of the event or of the first occurrence; midnight when all day
 * @param flags of the script: online, private, confidential, cancelled, tentative, oof, high
 * @param changes exceptions of a series by original date
 */
public record CalendarEvent(
    String key,
    User organiser,
    List<Attendee> attendees,
    String subject,
    String html,
    String place,
    LocalDateTime start,
    Duration duration,
    boolean allDay,
    Set<String> flags,
    Optional<OnlineMeeting> online,
    Optional<Recurrence> recurrence,
    Map<LocalDate, Change> changes) {

  /**
   * What is different about one occurrence.
   *
   * @param cancelled it does not take place and is not shown
   * @param minutes how much later it starts
   * @param subject the subject it has instead
   */
  public record Change(boolean cancelled, int minutes, String subject) {}

  public CalendarEvent {
    attendees = List.copyOf(attendees);
    flags = Set.copyOf(flags);
    changes = Map.copyOf(changes);
  }

  public boolean is(String flag) {
    return flags.contains(flag);
  }

  /** Whether this user has the event in the calendar. */
  public boolean concerns(User user) {
    return organiser.oid().equals(user.oid()) || attendee(user).isPresent();
  }

  public Optional<Attendee> attendee(User user) {
    return attendees.stream()
        .filter(a -> a.person().address().equalsIgnoreCase(user.mail()))
        .findFirst();
  }

  public Correspondent organiserAddress() {
    return new Correspondent(organiser.displayName(), organiser.mail());
  }

  /** The event's occurrences that take place; one for an event that does not repeat. */
  public List<Occurrence> occurrences() {
    if (recurrence.isEmpty()) {
      return List.of(new Occurrence(this, start.toLocalDate(), start, subject, false));
    }
    List<Occurrence> occurrences = new ArrayList<>();
    for (LocalDate date : recurrence.get().dates()) {
      Change change = changes.get(date);
      LocalDateTime regular = date.atTime(start.toLocalTime());
      if (change == null) {
        occurrences.add(new Occurrence(this, date, regular, subject, false));
      } else if (!change.cancelled()) {
        occurrences.add(
            new Occurrence(
                this, date, regular.plusMinutes(change.minutes()), change.subject(), true));
      }
    }
    return occurrences;
  }
}
