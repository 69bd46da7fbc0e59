package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The operations of Microsoft Graph that the tools use. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
public interface GraphApi {

  /** Graph, "List messages": the signed-in user's mailbox, all folders. */
  @GET
  @Path("/me/messages")
  Messages messages(@BeanParam GraphHeaders headers, @BeanParam MessageQuery query);

  /** Graph, "Get message". */
  @GET
  @Path("/me/messages/{id}")
  Message message(
      @BeanParam GraphHeaders headers,
      @PathParam("id") GraphId id,
      @QueryParam("$select") String select);
}
