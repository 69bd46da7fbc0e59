package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Files and folders of OneDrive and SharePoint. */
public interface DriveApi {

  /** Graph, "searchEntity: query" for files; a POST that only reads. */
  @POST
  @Path("/search/query")
  @Consumes(MediaType.APPLICATION_JSON)
  FileSearch searchFiles(@BeanParam GraphHeaders headers, JsonObject request);

  /** Graph, "Search for a DriveItem", in the user's own OneDrive. */
  @GET
  @Path("/me/drive/root/search(q='{text}')")
  DriveItems searchOwnDrive(
      @BeanParam GraphHeaders headers, @PathParam("text") String text, @BeanParam ListQuery query);

  /** Graph, "Search for a DriveItem", in one library. */
  @GET
  @Path("/drives/{drive}/root/search(q='{text}')")
  DriveItems searchDrive(
      @BeanParam GraphHeaders headers,
      @PathParam("drive") GraphId drive,
      @PathParam("text") String text,
      @BeanParam ListQuery query);

  /** Graph, "Get driveItem". */
  @GET
  @Path("/drives/{drive}/items/{item}")
  DriveItem item(
      @BeanParam GraphHeaders headers,
      @PathParam("drive") GraphId drive,
      @PathParam("item") GraphId item,
      @QueryParam("$select") String select);

  /** Graph, "List children". */
  @GET
  @Path("/drives/{drive}/items/{item}/children")
  DriveItems children(
      @BeanParam GraphHeaders headers,
      @PathParam("drive") GraphId drive,
      @PathParam("item") GraphId item,
      @BeanParam ListQuery query);

  /**
   * Graph, "Download driveItem content": nearly always a redirect to a pre-authenticated address.
   *
   * @throws ContentMoved with that address
   */
  @GET
  @Path("/drives/{drive}/items/{item}/content")
  @Produces(MediaType.WILDCARD)
  InputStream content(
      @BeanParam GraphHeaders headers,
      @PathParam("drive") GraphId drive,
      @PathParam("item") GraphId item);
}
