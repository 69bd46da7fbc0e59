package io.m365connector.graph.rest;

import io.m365connector.graph.GraphId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** SharePoint sites. */
public interface SiteApi {

  /** Graph, "Search for sites". */
  @GET
  @Path("/sites")
  Sites sites(
      @BeanParam GraphHeaders headers,
      @QueryParam("search") String search,
      @QueryParam("$select") String select,
      @QueryParam("$top") @Nullable Integer top);

  /** Graph, "Get a site resource" by host and path: {@code host:/sites/name}. */
  @GET
  @Path("/sites/{host}:/{path}")
  Site siteAt(
      @BeanParam GraphHeaders headers,
      @PathParam("host") GraphId host,
      @PathParam("path") SitePath path,
      @QueryParam("$select") String select);

  /** Graph, "Get a site resource" by id, or by host alone. */
  @GET
  @Path("/sites/{site}")
  Site site(
      @BeanParam GraphHeaders headers,
      @PathParam("site") GraphId site,
      @QueryParam("$select") String select);

  /** Graph, "List drives" of a site: its document libraries. */
  @GET
  @Path("/sites/{site}/drives")
  Drives drives(
      @BeanParam GraphHeaders headers, @PathParam("site") GraphId site, @BeanParam ListQuery query);

  /** Graph, "Get sitePage", with its text. */
  @GET
  @Path("/sites/{site}/pages/{page}/microsoft.graph.sitePage")
  SitePage page(
      @BeanParam GraphHeaders headers,
      @PathParam("site") GraphId site,
      @PathParam("page") GraphId page,
      @QueryParam("$select") String select,
      @QueryParam("$expand") String expand);
}
