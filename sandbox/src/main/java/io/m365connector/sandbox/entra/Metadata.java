package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import java.util.List;
import java.util.Set;

/** What Entra publishes about itself: OpenID configuration, keys, and the clouds. */
final class Metadata {
  private static final Set<String> ALL_TENANTS = Set.of("common", "organizations");

  private final Issuer issuer;
  private final Accounts accounts;
  private final SigningKeys keys;

  Metadata(Issuer issuer, Accounts accounts, SigningKeys keys) {
    this.issuer = issuer;
    this.accounts = accounts;
    this.keys = keys;
  }

  /** {@code GET /{tenant}/v2.0/.well-known/openid-configuration}. */
  Response openidConfiguration(Request request) {
    String path = request.pathParameter("tenant");
    try {
      boolean all = ALL_TENANTS.contains(path);
      String tenantId = all ? "{tenantid}" : accounts.tenant(path).id();
      if (!all) {
        request.trail().tenant(tenantId);
      }
      return cacheable(Response.json(200, configuration(request.origin(), path, tenantId)));
    } catch (EntraRefusal refusal) {
      return ErrorAnswer.of(refusal).response(request);
    }
  }

  private ObjectNode configuration(String origin, String path, String tenantId) {
    // The endpoints point to where the caller found this document, whatever the issuer is called.
    String base = origin + "/" + (tenantId.startsWith("{") ? path : tenantId);
    Cloud cloud = issuer.cloud();
    ObjectNode json = Json.object();
    json.put("token_endpoint", base + "/oauth2/v2.0/token");
    json.set(
        "token_endpoint_auth_methods_supported",
        Json.array(List.of("client_secret_post", "private_key_jwt", "client_secret_basic")));
    json.put("jwks_uri", base + "/discovery/v2.0/keys");
    json.set("response_modes_supported", Json.array(List.of("query", "fragment", "form_post")));
    json.set("subject_types_supported", Json.array(List.of("pairwise")));
    json.set("id_token_signing_alg_values_supported", Json.array(List.of("RS256")));
    json.set("response_types_supported", Json.array(List.of("code", "id_token", "code id_token")));
    json.set(
        "scopes_supported", Json.array(List.of("openid", "profile", "email", "offline_access")));
    json.put("issuer", issuer.of(tenantId));
    json.put("request_uri_parameter_supported", false);
    json.put("userinfo_endpoint", origin + "/oidc/userinfo");
    json.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    json.put("http_logout_supported", true);
    json.put("frontchannel_logout_supported", true);
    json.put("end_session_endpoint", base + "/oauth2/v2.0/logout");
    json.set("code_challenge_methods_supported", Json.array(List.of("S256")));
    json.set(
        "claims_supported",
        Json.array(
            List.of(
                "sub",
                "iss",
                "cloud_instance_name",
                "aud",
                "exp",
                "iat",
                "auth_time",
                "acr",
                "nonce",
                "preferred_username",
                "name",
                "tid",
                "ver",
                "at_hash",
                "c_hash",
                "email")));
    json.put("tenant_region_scope", cloud.region());
    json.put("cloud_instance_name", cloud.instanceName());
    json.put("cloud_graph_host_name", cloud.oldGraphHost());
    json.put("msgraph_host", cloud.graphHost());
    return json;
  }

  /** {@code GET /{tenant}/discovery/v2.0/keys}. */
  Response keys(Request request) {
    String path = request.pathParameter("tenant");
    try {
      if (!ALL_TENANTS.contains(path)) {
        request.trail().tenant(accounts.tenant(path).id());
      }
      return cacheable(Response.of(200, "application/json; charset=utf-8", Body.of(keys.json())));
    } catch (EntraRefusal refusal) {
      return ErrorAnswer.of(refusal).response(request);
    }
  }

  /** {@code GET /common/discovery/instance}: which hosts are Entra. */
  Response instances(Request request) {
    ObjectNode json = Json.object();
    json.put(
        "tenant_discovery_endpoint",
        request.origin() + "/organizations/v2.0/.well-known/openid-configuration");
    json.put("api-version", "1.1");
    ObjectNode self = json.putArray("metadata").addObject();
    self.put("preferred_network", request.host()).put("preferred_cache", request.host());
    self.set("aliases", Json.array(List.of(request.host(), issuer.cloud().loginHost())));
    return cacheable(Response.json(200, json));
  }

  private static Response cacheable(Response response) {
    return response
        .header("Cache-Control", "max-age=86400, private")
        .header("Access-Control-Allow-Origin", "*");
  }
}
