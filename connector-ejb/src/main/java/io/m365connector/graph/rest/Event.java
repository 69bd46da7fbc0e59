package io.m365connector.graph.rest;

import io.m365connector.graph.rest.Message.Body;
import io.m365connector.graph.rest.Message.EmailAddress;
import io.m365connector.graph.rest.Message.Recipient;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar event (Graph resource type {@code event}); what was not selected is null. */
public record Event(
    String id,
    @Nullable String subject,
    @Nullable Recipient organizer,
    @Nullable List<Attendee> attendees,
    @Nullable DateTimeZone start,
    @Nullable DateTimeZone end,
    @Nullable String showAs,
    @Nullable Boolean isAllDay,
    @Nullable Boolean isCancelled,
    @Nullable Boolean isOrganizer,
    @Nullable List<String> categories,
    @Nullable JsonObject recurrence,
    @Nullable Location location,
    @Nullable Boolean isOnlineMeeting,
    @Nullable OnlineMeetingInfo onlineMeeting,
    @Nullable String onlineMeetingProvider,
    @Nullable String webLink,
    @Nullable String bodyPreview,
    @Nullable Body body,
    @Nullable ResponseStatus responseStatus,
    @Nullable String seriesMasterId,
    @Nullable String type,
    @Nullable String sensitivity,
    @Nullable String importance,
    @Nullable Boolean hasAttachments) {
  /** A local time and the zone it is in; the connector asks for UTC. */
  public record DateTimeZone(@Nullable String dateTime, @Nullable String timeZone) {}

  /** Somebody invited. */
  public record Attendee(
      @Nullable String type,
      @Nullable ResponseStatus status,
      @Nullable EmailAddress emailAddress) {}

  /** An answer to an invitation. */
  public record ResponseStatus(@Nullable String response, @Nullable String time) {}

  /** A place. */
  public record Location(@Nullable String displayName) {}

  /** How to join. */
  public record OnlineMeetingInfo(@Nullable String joinUrl) {}
}
