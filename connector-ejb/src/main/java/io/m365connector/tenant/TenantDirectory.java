package io.m365connector.tenant;

import io.m365connector.caller.TenantId;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a tenant by id or domain in the OpenID configuration that Entra publishes of each tenant.
 *
 * <p>Only the cloud's own Entra is asked, a few times at once and a bounded number of times a
 * minute for everybody together: the question comes from people without an account. Source:
 * Microsoft, "OpenID Connect on the identity platform", tenant and issuer.
 */
@ApplicationScoped
public class TenantDirectory {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Pattern ISSUER = Pattern.compile("https://[^/]+/([0-9a-f-]{36})/v2\\.0");
  private static final Pattern REGION = Pattern.compile("[A-Za-z]{1,16}");

  private final Upstream upstream;
  private final ConnectorConfig config;
  private final Remembered remembered;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantDirectory() {
    this.upstream = null;
    this.config = null;
    this.remembered = null;
  }

  @Inject
  public TenantDirectory(Upstream upstream, ConnectorConfig config) {
    this(upstream, config, Clock.systemUTC());
  }

  TenantDirectory(Upstream upstream, ConnectorConfig config, Clock clock) {
    this.upstream = upstream;
    this.config = config;
    this.remembered = new Remembered(clock);
  }

  /**
   * The tenant that somebody names by id or domain.
   *
   * @throws RuleBroken when it is neither, Entra knows no such tenant, it lives in another cloud,
   *     or Entra does not answer
   */
  public KnownTenant find(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > 400) {
      throw new RuleBroken(Code.INPUT_INVALID, "tenant: is too long");
    }
    return text.contains(".") ? find(DomainName.of(text)) : find(TypedId.tenant(text));
  }

  /** Whether the domain is that tenant's, as Entra says now. */
  public boolean belongs(DomainName domain, TenantId tenant) {
    try {
      return find(domain).id().equals(tenant);
    } catch (RuleBroken unknown) {
      if (unknown.code() == Code.TENANT_NOT_FOUND) {
        return false;
      }
      throw unknown;
    }
  }

  private KnownTenant find(DomainName domain) {
    KnownTenant found = remembered.find(domain.value(), this::ask);
    return new KnownTenant(found.id(), domain, found.region());
  }

  private KnownTenant find(TenantId id) {
    KnownTenant found = remembered.find(id.toString(), this::ask);
    if (!found.id().equals(id)) {
      throw new RuleBroken(Code.TENANT_NOT_FOUND, "tenant: " + id);
    }
    return found;
  }

  private KnownTenant ask(String segment) {
    URI source =
        URI.create(config.entraUrl() + "/" + segment + "/v2.0/.well-known/openid-configuration");
    try {
      Answer answer = upstream.send(HttpRequest.newBuilder(source).timeout(TIMEOUT).build());
      Map<String, Object> json = JsonUtil.parseJson(answer.text());
      if (answer.status() == 200) {
        return read(json);
      }
      // AADSTS90002 and its like: the code may change, the OAuth error does not.
      if (answer.status() == 400 && isUnknown(json.get("error"))) {
        throw new RuleBroken(Code.TENANT_NOT_FOUND, "tenant: " + segment);
      }
      throw new RuleBroken(Code.ENTRA_UNAVAILABLE, "tenant: status " + answer.status());
    } catch (IOException | JoseException e) {
      throw new RuleBroken(Code.ENTRA_UNAVAILABLE, "tenant: no readable answer");
    }
  }

  private static boolean isUnknown(@Nullable Object error) {
    return "invalid_tenant".equals(error) || "invalid_request".equals(error);
  }

  private KnownTenant read(Map<String, Object> json) {
    String instance = String.valueOf(json.get("cloud_instance_name"));
    String graph = String.valueOf(json.get("msgraph_host"));
    if (!config.cloud().isNamed(instance, graph)) {
      throw new RuleBroken(
          Code.TENANT_NOT_FOUND,
          "tenant: lives in another Microsoft cloud than " + config.cloud().id());
    }
    Matcher issuer = ISSUER.matcher(String.valueOf(json.get("issuer")));
    if (!issuer.matches()) {
      throw new RuleBroken(Code.ENTRA_UNAVAILABLE, "tenant: the issuer cannot be read");
    }
    String region = String.valueOf(json.get("tenant_region_scope"));
    return new KnownTenant(
        TypedId.tenant(issuer.group(1)), null, REGION.matcher(region).matches() ? region : "");
  }
}
