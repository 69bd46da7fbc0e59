package io.m365connector.tools.calendar;

import io.m365connector.graph.Mailbox;
import io.m365connector.graph.rest.Event;
import io.m365connector.tools.JsonFields;
import io.m365connector.tools.Schema;
import io.m365connector.tools.mail.People;
import io.m365connector.tools.resource.ResourceLink;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** An event in a list. */
final class EventItem {

  static final String SELECT =
      "id,subject,organizer,attendees,start,end,showAs,isAllDay,isCancelled,isOrganizer,categories,"
          + "recurrence,location,isOnlineMeeting,onlineMeeting,webLink,bodyPreview,seriesMasterId,type,"
          + "sensitivity";

  private EventItem() {}

  static JsonFields fields(Event event, Mailbox mailbox) {
    Event.OnlineMeetingInfo meeting = event.onlineMeeting();
    return new JsonFields()
        .add("uri", ResourceLink.event(event.id(), mailbox))
        .add("id", event.id())
        .add("subject", event.subject() == null ? "" : event.subject())
        .add("organizer", People.line(event.organizer()))
        .add("start", time(event.start()))
        .add("end", time(event.end()))
        .add("showAs", event.showAs())
        .add("isAllDay", event.isAllDay())
        .add("isCancelled", event.isCancelled())
        .add("isOrganizer", event.isOrganizer())
        .add("categories", event.categories())
        .add("recurrence", event.recurrence())
        .add("seriesMasterId", event.seriesMasterId())
        .add("sensitivity", event.sensitivity())
        .add("location", event.location() == null ? null : event.location().displayName())
        .add(
            "onlineMeeting",
            meeting == null || meeting.joinUrl() == null
                ? null
                : new JsonFields().add("joinUrl", meeting.joinUrl()).json())
        .add("webLink", event.webLink());
  }

  static Schema schema() {
    Schema time =
        Schema.object()
            .text("dateTime", "Without an offset")
            .text("timeZone", "Always UTC")
            .required("dateTime", "timeZone");
    return Schema.object()
        .text("uri", "Give it to read_resource for the whole event")
        .text("id", "Identifier")
        .text("subject", "Subject")
        .text("organizer", "Name <address>")
        .object("start", "Beginning", time)
        .object("end", "End", time)
        .text("showAs", "free, tentative, busy, oof, workingElsewhere")
        .flag("isAllDay", "Whether it takes whole days")
        .flag("isCancelled", "Whether it was called off")
        .flag("isOrganizer", "Whether the calendar's owner organises it")
        .texts("categories", "Categories")
        .object("recurrence", "Pattern and range of a series, as Graph has them", Schema.object())
        .text("seriesMasterId", "The series an occurrence belongs to")
        .text("sensitivity", "normal, personal, private, confidential")
        .text("location", "Where")
        .object("onlineMeeting", "How to join", Schema.object().text("joinUrl", "Address to join"))
        .text("webLink", "Opens it in Outlook on the web")
        .required("uri", "id", "subject");
  }

  static @Nullable JsonObject time(Event.@Nullable DateTimeZone time) {
    if (time == null || time.dateTime() == null) {
      return null;
    }
    return new JsonFields()
        .add("dateTime", time.dateTime().replaceFirst("\\.0+$", ""))
        .add("timeZone", time.timeZone() == null ? "UTC" : time.timeZone())
        .json();
  }
}
