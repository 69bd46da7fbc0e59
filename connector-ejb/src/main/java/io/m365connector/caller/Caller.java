package io.m365connector.caller;

import java.time.Instant;
import java.util.Set;

/**
 * A person who called through an application, as a verified token says. Only {@link TokenVerifier}
 * makes one.
 */
public final class Caller {

  private final TenantId tenant;
  private final ObjectId user;
  private final ClientId client;
  private final Set<String> scopes;
  private final Instant expiry;
  private final boolean guest;
  private final boolean understandsClaimsChallenge;
  private final BearerToken token;

  Caller(TokenClaims claims, BearerToken token) {
    this.tenant = claims.tenant();
    this.user = claims.user();
    this.client = claims.client();
    this.scopes = claims.scopes();
    this.expiry = claims.expiry();
    this.guest = claims.guest();
    this.understandsClaimsChallenge = claims.understandsClaimsChallenge();
    this.token = token;
  }

  public TenantId tenant() {
    return tenant;
  }

  public ObjectId user() {
    return user;
  }

  public ClientId client() {
    return client;
  }

  /** The delegated scopes of the token, short names. */
  public Set<String> scopes() {
    return scopes;
  }

  public Instant expiry() {
    return expiry;
  }

  /** Whether the user's home is another tenant ({@code acct} 1, or an {@code idp} of its own). */
  public boolean guest() {
    return guest;
  }

  /** Whether the client said ({@code xms_cc} cp1) that it can answer a claims challenge. */
  public boolean understandsClaimsChallenge() {
    return understandsClaimsChallenge;
  }

  /** The token itself, for the on-behalf-of call. */
  public BearerToken token() {
    return token;
  }

  @Override
  public String toString() {
    return "Caller[tenant=" + tenant + ", client=" + client + ", user=" + user + "]";
  }
}
