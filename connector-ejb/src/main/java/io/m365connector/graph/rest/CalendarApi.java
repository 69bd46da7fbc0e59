package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Calendars. */
public interface CalendarApi {

  /** Graph, "List calendarView": occurrences between two times, recurring events expanded. */
  @GET
  @Path("/{mailbox}/calendarView")
  Events calendarView(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @QueryParam("startDateTime") String start,
      @QueryParam("endDateTime") String end,
      @BeanParam ListQuery query);

  /** Graph, "Get event". */
  @GET
  @Path("/{mailbox}/events/{id}")
  Event event(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("id") GraphId id,
      @QueryParam("$select") String select);

  /** Graph, "user: findMeetingTimes"; a POST that only reads. */
  @POST
  @Path("/me/findMeetingTimes")
  @Consumes(MediaType.APPLICATION_JSON)
  MeetingTimes findMeetingTimes(@BeanParam GraphHeaders headers, JsonObject request);

  /** Graph, "calendar: getSchedule"; a POST that only reads. */
  @POST
  @Path("/me/calendar/getSchedule")
  @Consumes(MediaType.APPLICATION_JSON)
  Schedules schedules(@BeanParam GraphHeaders headers, JsonObject request);
}
