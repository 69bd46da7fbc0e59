package io.m365connector.tools.calendar;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Lane;
import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Event;
import io.m365connector.graph.rest.GraphHeaders;
import io.m365connector.graph.rest.Message.Recipient;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.mail.People;
import io.m365connector.tools.resource.BodyText;
import io.m365connector.tools.resource.ResourceReader;
import io.m365connector.tools.resource.ResourceRequest;
import io.m365connector.tools.resource.ResourceUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code calendar:///events/{id}[?owner=]}: one event, whole. */
@ApplicationScoped
public class ReadEvent implements ResourceReader {

  private static final String SELECT =
      EventItem.SELECT + ",body,responseStatus,importance,hasAttachments,onlineMeetingProvider";

  @Override
  public boolean reads(ResourceUri uri) {
    return uri.is("calendar", "events", "*");
  }

  @Override
  public Set<String> scopes() {
    return Set.of("Calendars.Read");
  }

  @Override
  public JsonObject read(ResourceRequest request) {
    Mailbox mailbox = request.uri().mailbox();
    GraphId id = request.uri().id(1);
    Event event =
        request
            .graph()
            .attempt(
                Lane.of(mailbox, request.graph().session()),
                new GraphHeaders(request.graph().session()).preferring(SearchCalendar.IN_UTC),
                (api, headers) -> api.event(headers, mailbox, id, SELECT));
    JsonFields answer =
        EventItem.fields(event, mailbox)
            .add("kind", "event")
            .add("importance", event.importance())
            .add("hasAttachments", event.hasAttachments())
            .add("attendees", attendees(event.attendees()))
            .add("responseStatus", response(event.responseStatus()))
            .add("onlineMeetingProvider", event.onlineMeetingProvider())
            .add("meetingTranscriptUrl", TranscriptUri.of(event))
            .add("nowDateTime", request.list().now().toString());
    BodyText.add(request, event.body(), "invitation", answer);
    return answer.json();
  }

  private static @Nullable JsonArray attendees(@Nullable List<Event.Attendee> attendees) {
    if (attendees == null) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Event.Attendee each : attendees) {
      array.add(
          new JsonFields()
              .add("attendee", People.line(new Recipient(each.emailAddress())))
              .add("type", each.type())
              .add("response", each.status() == null ? null : each.status().response())
              .json());
    }
    return array.build();
  }

  private static @Nullable JsonObject response(Event.@Nullable ResponseStatus status) {
    return status == null
        ? null
        : new JsonFields().add("response", status.response()).add("time", status.time()).json();
  }
}
