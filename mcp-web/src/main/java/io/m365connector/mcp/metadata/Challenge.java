package io.m365connector.mcp.metadata;

import io.m365connector.caller.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Builds {@code WWW-Authenticate} values. {@code Bearer} is the only scheme, and no description is
 * given: clients search the whole header for {@code scope=} and {@code error=}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 §3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9728#section-5.1">RFC 9728 §5.1</a>
 */
@ApplicationScoped
public class Challenge {

  private final ResourceIdentity identity;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Challenge() {
    this.identity = null;
  }

  @Inject
  public Challenge(ResourceIdentity identity) {
    this.identity = identity;
  }

  /** 401, no token was sent: where to get one and for which scope. */
  public String bearer() {
    return bearer(Optional.empty());
  }

  /** The same at a tenant's own endpoint. */
  public String bearer(Optional<TenantId> tenant) {
    return "Bearer " + pointers(tenant);
  }

  /** 401, the token cannot be used. */
  public String invalidToken() {
    return invalidToken(Optional.empty());
  }

  /** The same at a tenant's own endpoint. */
  public String invalidToken(Optional<TenantId> tenant) {
    return error("invalid_token", tenant);
  }

  /** 403, the token lacks the delegated scope; the client may ask the user for it. */
  public String insufficientScope() {
    return insufficientScope(Optional.empty());
  }

  /** The same at a tenant's own endpoint. */
  public String insufficientScope(Optional<TenantId> tenant) {
    return error("insufficient_scope", tenant);
  }

  /**
   * 401, Entra wants the user to prove more before it hands out a Graph token.
   *
   * @param claims the {@code claims} JSON from Entra's answer, passed on base64-encoded
   * @see <a href="https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
   *     challenge</a>
   */
  public String insufficientClaims(String claims, Optional<TenantId> tenant) {
    String encoded = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return error("insufficient_claims", tenant) + ", claims=\"" + encoded + '"';
  }

  private String error(String code, Optional<TenantId> tenant) {
    return "Bearer error=\"" + code + "\", " + pointers(tenant);
  }

  private String pointers(Optional<TenantId> tenant) {
    return "resource_metadata=\""
        + identity.metadata(tenant)
        + "\", scope=\""
        + identity.scope()
        + '"';
  }
}
