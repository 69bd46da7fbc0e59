package io.m365connector.graph.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The user and those around. */
public interface PeopleApi {

  /** Graph, "Get a user": the caller. */
  @GET
  @Path("/me")
  User me(@BeanParam GraphHeaders headers, @QueryParam("$select") String select);

  /** Graph, "List people": those who matter to the caller. */
  @GET
  @Path("/me/people")
  Persons people(@BeanParam GraphHeaders headers, @BeanParam ListQuery query);

  /** Graph, "List users": the directory. */
  @GET
  @Path("/users")
  Users users(@BeanParam GraphHeaders headers, @BeanParam ListQuery query);
}
