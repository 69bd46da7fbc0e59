package io.m365connector.sandbox.graph.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.odata.EntityTypes;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.Select;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.User;
import java.util.List;
import java.util.Set;

/** Calendars: one's own and those shared with one. */
final class CalendarOperations {
  private static final Listing LIST = Listing.of("calendar", 10, 1000).withoutOptions("$expand");
  private final CalendarAccess access;

  CalendarOperations(CalendarAccess access) {
    this.access = access;
  }

  void register(Operations operations) {
    operations
        .mine("/calendar", Workload.OUTLOOK, this::one)
        .mine("/calendars", Workload.OUTLOOK, this::list);
  }

  private Response one(GraphCall call) {
    call.query().allowOnly(Set.of("$select"));
    Select select = Select.parse(EntityTypes.of("calendar"), call.query().get("$select"));
    return Answers.ok(select.project(document(access.open(call), call.user())));
  }

  private Response list(GraphCall call) {
    List<ObjectNode> documents =
        access.calendars(call).stream().map(calendar -> document(calendar, call.user())).toList();
    return Answers.ok(call.list(LIST).answer(documents));
  }

  private static ObjectNode document(Agenda calendar, User viewer) {
    User owner = calendar.owner();
    boolean own = owner.oid().equals(viewer.oid());
    ObjectNode document = Json.object();
    document.put("id", calendar.calendarId());
    document.put("name", own ? name(owner) : owner.displayName());
    document.put("color", "auto");
    document.put("hexColor", "");
    document.put("isDefaultCalendar", own);
    document.put("changeKey", "nfZyf7VcrEKLNoU37KWlkQAAA0x0+w==");
    document.put("canShare", own);
    document.put("canViewPrivateItems", own);
    document.put("canEdit", own);
    document.set("allowedOnlineMeetingProviders", Json.array(List.of("teamsForBusiness")));
    document.put("defaultOnlineMeetingProvider", "teamsForBusiness");
    document.put("isTallyingResponses", own);
    document.put("isRemovable", false);
    document.putObject("owner").put("name", owner.displayName()).put("address", owner.mail());
    return document;
  }

  private static String name(User owner) {
    return switch (owner.language().substring(0, 2)) {
      case "de" -> "Kalender";
      case "ja" -> "予定表";
      case "ar" -> "التقويم";
      default -> "Calendar";
    };
  }
}
