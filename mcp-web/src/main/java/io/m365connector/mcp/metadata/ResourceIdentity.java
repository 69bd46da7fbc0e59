package io.m365connector.mcp.metadata;

import io.m365connector.caller.TenantId;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/**
 * The names by which clients know this resource. Each tenant also has an endpoint of its own, whose
 * metadata names that tenant's issuer: strict clients compare issuers literally and cannot use
 * {@code organizations}, whose metadata carries a template.
 */
@ApplicationScoped
public class ResourceIdentity {

  static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

  private final ConnectorConfig config;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ResourceIdentity() {
    this.config = null;
  }

  @Inject
  public ResourceIdentity(ConnectorConfig config) {
    this.config = config;
  }

  /** The endpoint's URL: byte for byte what the client typed and what Entra knows. */
  URI resource(Optional<TenantId> tenant) {
    return URI.create(config.mcpUrl() + segment(tenant));
  }

  /**
   * Where the metadata of that endpoint is (RFC 9728 §3.1: the path goes behind the well-known).
   */
  URI metadata(Optional<TenantId> tenant) {
    URI resource = resource(tenant);
    return resource.resolve(WELL_KNOWN + resource.getRawPath());
  }

  /** Issuer of the authorization server to sign in at. */
  URI authorizationServer(Optional<TenantId> tenant) {
    String segment = tenant.map(TenantId::toString).orElseGet(config::authorizationTenant);
    return URI.create(config.issuerUrl() + "/" + segment + "/v2.0");
  }

  /** Where people read how to get access for their organisation. */
  URI documentation() {
    return URI.create(config.publicUrl() + "/admin/request");
  }

  /** The one scope, fully qualified: Entra takes a short name for one of Graph's. */
  String scope() {
    return config.scope();
  }

  private static String segment(Optional<TenantId> tenant) {
    return tenant.map(id -> "/" + id).orElse("");
  }
}
