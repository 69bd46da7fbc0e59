package io.m365connector.tools.calendar;

import io.m365connector.graph.rest.Event;
import io.m365connector.graph.rest.Message.EmailAddress;
import io.m365connector.graph.rest.Message.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches events by words and attendees. Graph's calendar view searches no text, so it is done
 * here: every word or quoted phrase must occur in subject, place, people or the beginning of the
 * text.
 */
final class EventFilter implements Predicate<Event> {

  private static final Pattern TERM = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  private final List<String> terms = new ArrayList<>();
  private final @Nullable String attendee;

  EventFilter(Optional<String> query, Optional<String> attendee) {
    this.attendee = attendee.map(EventFilter::plain).orElse(null);
    Matcher matcher = TERM.matcher(query.orElse(""));
    while (matcher.find()) {
      String term = plain(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      String word = term.replace("*", "");
      if (!word.isBlank() && !term.equals("and")) {
        terms.add(word);
      }
    }
  }

  /** Whether every event matches. */
  boolean isOpen() {
    return terms.isEmpty() && attendee == null;
  }

  @Override
  public boolean test(Event event) {
    if (attendee != null && !people(event).contains(attendee)) {
      return false;
    }
    String text =
        plain(
            event.subject()
                + "\n"
                + event.bodyPreview()
                + "\n"
                + (event.location() == null ? "" : event.location().displayName())
                + "\n"
                + people(event));
    return terms.stream().allMatch(text::contains);
  }

  private static String people(Event event) {
    StringBuilder people = new StringBuilder();
    add(people, event.organizer());
    if (event.attendees() != null) {
      event.attendees().forEach(each -> add(people, new Recipient(each.emailAddress())));
    }
    return plain(people.toString());
  }

  private static void add(StringBuilder people, @Nullable Recipient recipient) {
    EmailAddress address = recipient == null ? null : recipient.emailAddress();
    if (address != null) {
      people.append(address.name()).append(' ').append(address.address()).append('\n');
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
