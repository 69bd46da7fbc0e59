package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;

/** Online meetings and their transcripts. */
public interface MeetingApi {

  /** Graph, "Get onlineMeeting" by its address to join. */
  @GET
  @Path("/me/onlineMeetings")
  OnlineMeetings onlineMeetings(
      @BeanParam GraphHeaders headers, @QueryParam("$filter") String filter);

  /** Graph, "List transcripts"; takes no OData options. */
  @GET
  @Path("/me/onlineMeetings/{meeting}/transcripts")
  Transcripts transcripts(@BeanParam GraphHeaders headers, @PathParam("meeting") GraphId meeting);

  /** Graph, "Get callTranscript" content as WebVTT. */
  @GET
  @Path("/me/onlineMeetings/{meeting}/transcripts/{id}/content")
  @Produces("text/vtt")
  InputStream transcript(
      @BeanParam GraphHeaders headers,
      @PathParam("meeting") GraphId meeting,
      @PathParam("id") GraphId id,
      @QueryParam("$format") String format);
}
