package io.m365connector.graph.rest;

import io.m365connector.graph.rest.Event.DateTimeZone;
import io.m365connector.graph.rest.Message.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code findMeetingTimes} suggests (Graph resource type {@code
 * meetingTimeSuggestionsResult}).
 */
public record MeetingTimes(
    @Nullable String emptySuggestionsReason, @Nullable List<Suggestion> meetingTimeSuggestions) {
  /** One possible time. */
  public record Suggestion(
      @Nullable Double confidence,
      @Nullable String organizerAvailability,
      @Nullable List<Availability> attendeeAvailability,
      @Nullable Slot meetingTimeSlot) {}

  /** Whether one attendee could come. */
  public record Availability(@Nullable String availability, @Nullable Recipient attendee) {}

  /** From when to when. */
  public record Slot(@Nullable DateTimeZone start, @Nullable DateTimeZone end) {}
}
