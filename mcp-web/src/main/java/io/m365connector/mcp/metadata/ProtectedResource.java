package io.m365connector.mcp.metadata;

import io.m365connector.caller.TenantId;
import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The protected resource metadata (RFC 9728 §2), public and for any origin. Served where the path
 * is inserted, which clients ask first, and at the root.
 */
@Path(ResourceIdentity.WELL_KNOWN)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProtectedResource {

  private static final String NAME = "Microsoft 365 MCP Connector";
  private static final String CACHING = "public, max-age=300";

  private final ResourceIdentity identity;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProtectedResource() {
    this.identity = null;
  }

  @Inject
  public ProtectedResource(ResourceIdentity identity) {
    this.identity = identity;
  }

  @GET
  public Response root() {
    return document(Optional.empty());
  }

  @GET
  @Path("mcp")
  public Response endpoint() {
    return document(Optional.empty());
  }

  /** The metadata of a tenant's own endpoint. That a tenant is admitted is not revealed here. */
  @GET
  @Path("mcp/{tenant}")
  public Response endpointOf(@PathParam("tenant") String tenant) {
    try {
      return document(Optional.of(TenantId.of(tenant)));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }

  private Response document(Optional<TenantId> tenant) {
    JsonObject metadata =
        JsonValues.object()
            .add("resource", identity.resource(tenant).toString())
            .add(
                "authorization_servers",
                JsonValues.array().add(identity.authorizationServer(tenant).toString()))
            .add("scopes_supported", JsonValues.array().add(identity.scope()))
            .add("bearer_methods_supported", JsonValues.array().add("header"))
            .add("resource_name", NAME)
            .add("resource_documentation", identity.documentation().toString())
            .build();
    return Response.ok(metadata.toString(), MediaType.APPLICATION_JSON)
        .header("Cache-Control", CACHING)
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
