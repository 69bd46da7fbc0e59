package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import io.m365connector.graph.Mailbox;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Mail. {@code {mailbox}} is {@code me} or {@code users/{address}}. */
public interface MailApi {

  /** Graph, "List messages": a mailbox, all folders. */
  @GET
  @Path("/{mailbox}/messages")
  Messages messages(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @BeanParam ListQuery query);

  /** Graph, "List messages" of a folder, by id or well-known name. */
  @GET
  @Path("/{mailbox}/mailFolders/{folder}/messages")
  Messages messagesIn(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("folder") GraphId folder,
      @BeanParam ListQuery query);

  /** Graph, "Get message". */
  @GET
  @Path("/{mailbox}/messages/{id}")
  Message message(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("id") GraphId id,
      @QueryParam("$select") String select);

  /** Graph, "List mailFolders": the top level. */
  @GET
  @Path("/{mailbox}/mailFolders")
  MailFolders mailFolders(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @BeanParam ListQuery query);

  /** Graph, "Get mailFolder", by id or well-known name. */
  @GET
  @Path("/{mailbox}/mailFolders/{folder}")
  MailFolder mailFolder(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("folder") GraphId folder,
      @QueryParam("$select") String select);

  /** Graph, "List childFolders". */
  @GET
  @Path("/{mailbox}/mailFolders/{folder}/childFolders")
  MailFolders childFolders(
      @BeanParam GraphHeaders headers,
      @PathParam("mailbox") Mailbox mailbox,
      @PathParam("folder") GraphId folder,
      @BeanParam ListQuery query);
}
