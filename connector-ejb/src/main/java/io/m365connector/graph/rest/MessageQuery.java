package io.m365connector.graph.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** OData options of a message list; absent ones are null. Source: Graph, "Query parameters". */
public class MessageQuery {

  @QueryParam("$select")
  final String select;

  @QueryParam("$top")
  final int top;

  @QueryParam("$skip")
  final @Nullable Integer skip;

  @QueryParam("$search")
  final @Nullable String search;

  @QueryParam("$filter")
  final @Nullable String filter;

  @QueryParam("$orderby")
  final @Nullable String orderBy;

  public MessageQuery(
      String select,
      int top,
      @Nullable Integer skip,
      @Nullable String search,
      @Nullable String filter,
      @Nullable String orderBy) {
    this.select = select;
    this.top = top;
    this.skip = skip;
    this.search = search;
    this.filter = filter;
    this.orderBy = orderBy;
  }
}
