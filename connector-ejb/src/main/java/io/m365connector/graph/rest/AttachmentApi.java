package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Attachments of mail. */
public interface AttachmentApi {

  /** Graph, "List attachments"; without {@code $select} the contents would come along. */
  @GET
  @Path("/{mailbox}/messages/{message}/attachments")
  Attachments attachments(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("message") GraphId message,
      @BeanParam ListQuery query);

  /** Graph, "Get attachment", without its content. */
  @GET
  @Path("/{mailbox}/messages/{message}/attachments/{id}")
  Attachment attachment(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("message") GraphId message,
      @PathParam("id") GraphId id,
      @QueryParam("$select") String select);

  /** Graph, "Get the raw contents of a file or item attachment". */
  @GET
  @Path("/{mailbox}/messages/{message}/attachments/{id}/$value")
  @Produces(MediaType.WILDCARD)
  InputStream attachmentContent(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("message") GraphId message,
      @PathParam("id") GraphId id);
}
