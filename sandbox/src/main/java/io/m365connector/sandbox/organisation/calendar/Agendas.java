package io.m365connector.sandbox.organisation.calendar;

import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All events of the organisation, entered at first use. */
public final class Agendas {
  private final Organisation organisation;
  private volatile @Nullable List<CalendarEvent> events;

  public Agendas(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Everything this user has in the calendar. */
  public List<CalendarEvent> of(User user) {
    return all().stream().filter(event -> event.concerns(user)).toList();
  }

  public List<CalendarEvent> all() {
    List<CalendarEvent> known = events;
    if (known == null) {
      List<CalendarEvent> entered = new ArrayList<>();
      for (EventScript script : EventScript.read()) {
        entered.addAll(new EventPlay(organisation, script).events());
      }
      known = List.copyOf(entered);
      events = known;
    }
    return known;
  }
}
