package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** Chats and channels of Teams. */
public interface TeamsApi {

  /** Graph, "searchEntity: query" for chat messages; a POST that only reads. */
  @POST
  @Path("/search/query")
  @Consumes(MediaType.APPLICATION_JSON)
  ChatSearch searchChats(@BeanParam GraphHeaders headers, JsonObject request);

  /** Graph, "List chats". */
  @GET
  @Path("/me/chats")
  Chats chats(@BeanParam GraphHeaders headers, @BeanParam ListQuery query);

  /** Graph, "List messages in a chat". */
  @GET
  @Path("/chats/{chat}/messages")
  ChatMessages chatMessages(
      @BeanParam GraphHeaders headers, @PathParam("chat") GraphId chat, @BeanParam ListQuery query);

  /** Graph, "Get chatMessage in a chat". */
  @GET
  @Path("/chats/{chat}/messages/{id}")
  ChatMessage chatMessage(
      @BeanParam GraphHeaders headers,
      @PathParam("chat") GraphId chat,
      @PathParam("id") GraphId id);

  /** Graph, "List joinedTeams". */
  @GET
  @Path("/me/joinedTeams")
  Teams joinedTeams(@BeanParam GraphHeaders headers, @BeanParam ListQuery query);

  /** Graph, "List channels". */
  @GET
  @Path("/teams/{team}/channels")
  Channels channels(
      @BeanParam GraphHeaders headers, @PathParam("team") GraphId team, @BeanParam ListQuery query);

  /** Graph, "List channel messages": without the replies. */
  @GET
  @Path("/teams/{team}/channels/{channel}/messages")
  ChatMessages channelMessages(
      @BeanParam GraphHeaders headers,
      @PathParam("team") GraphId team,
      @PathParam("channel") GraphId channel,
      @BeanParam ListQuery query);

  /** Graph, "Get chatMessage in a channel". */
  @GET
  @Path("/teams/{team}/channels/{channel}/messages/{id}")
  ChatMessage channelMessage(
      @BeanParam GraphHeaders headers,
      @PathParam("team") GraphId team,
      @PathParam("channel") GraphId channel,
      @PathParam("id") GraphId id);

  /** Graph, "List replies". */
  @GET
  @Path("/teams/{team}/channels/{channel}/messages/{id}/replies")
  ChatMessages replies(
      @BeanParam GraphHeaders headers,
      @PathParam("team") GraphId team,
      @PathParam("channel") GraphId channel,
      @PathParam("id") GraphId id,
      @BeanParam ListQuery query);

  /** Graph, "Get chatMessage in a channel", a reply. */
  @GET
  @Path("/teams/{team}/channels/{channel}/messages/{id}/replies/{reply}")
  ChatMessage reply(
      @BeanParam GraphHeaders headers,
      @PathParam("team") GraphId team,
      @PathParam("channel") GraphId channel,
      @PathParam("id") GraphId id,
      @PathParam("reply") GraphId reply);
}
