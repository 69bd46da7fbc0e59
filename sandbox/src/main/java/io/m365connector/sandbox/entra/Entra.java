package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.Router;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Entra: its state, and its endpoints put together. */
public final class Entra {
  private final Accounts accounts;
  private final Applications applications;
  private final Consents consents = new Consents();
  private final HandedOut handedOut = new HandedOut();
  private final SigningKeys keys;
  private final Tokens tokens;
  private final GraphTokens graphTokens;
  private final TokenForge forge;
  private final Administration administration;
  private final Handler handler;

  /**
   * Opens with the sample applications, consented in every tenant.
   *
   * @param identifierUris further App ID URIs of the connector
   * @param tokenReuseSeconds for how long a like exchange gets the same token; 0 never
   */
  public Entra(
      Organisation organisation,
      Issuer issuer,
      List<String> identifierUris,
      int tokenReuseSeconds) {
    accounts = new Accounts(organisation);
    applications = new Applications(SampleApplications.in(issuer.cloud(), identifierUris));
    keys = new SigningKeys(issuer);
    Claims claims = new Claims(issuer, accounts);
    tokens = new Tokens(claims, keys, tokenReuseSeconds);
    TokenVerifier verifier = new TokenVerifier(keys, issuer);
    graphTokens = new VerifiedGraphTokens(verifier, issuer.cloud());
    forge = new TokenForge(accounts, applications, consents, claims, keys);
    administration = new Administration(accounts, applications, consents, keys);
    handler = endpoints(issuer, verifier);
    reset();
  }

  private Handler endpoints(Issuer issuer, TokenVerifier verifier) {
    RefreshTokens refreshTokens = new RefreshTokens();
    Permission permission = new Permission(accounts, consents);
    AuthorizationCodes codes = new AuthorizationCodes();
    TokenResponses responses = new TokenResponses(tokens, refreshTokens, handedOut);
    String operatorTenant = accounts.tenants().getFirst().id();
    TokenEndpoint token =
        new TokenEndpoint(
            accounts,
            new ClientAuthentication(applications, new ClientAssertions(issuer, accounts)),
            Map.of(
                "authorization_code",
                new CodeRedemption(codes, applications, permission, responses),
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                new OnBehalfOf(verifier, applications, permission, responses),
                "client_credentials",
                new ClientCredentials(applications, tokens, operatorTenant),
                "refresh_token",
                new Refresh(refreshTokens, applications, permission, responses)));
    AuthorizationEndpoint authorization =
        new AuthorizationEndpoint(
            accounts,
            applications,
            permission,
            new Consenting(applications, consents),
            codes,
            tokens);
    AdminConsentEndpoint adminConsent = new AdminConsentEndpoint(accounts, applications, consents);
    SessionEndpoints sessions = new SessionEndpoints(accounts, applications, graphTokens);
    Metadata metadata = new Metadata(issuer, accounts, keys);
    return new Router(request -> Response.text(404, "Not Found"))
        .get("/common/discovery/instance", metadata::instances)
        .get("/{tenant}/v2.0/.well-known/openid-configuration", metadata::openidConfiguration)
        .get("/{tenant}/discovery/v2.0/keys", metadata::keys)
        .post("/{tenant}/oauth2/v2.0/token", token)
        .get("/{tenant}/oauth2/v2.0/authorize", authorization)
        .post("/{tenant}/oauth2/v2.0/authorize", authorization)
        .get("/{tenant}/oauth2/v2.0/logout", sessions::logout)
        .get("/{tenant}/adminconsent", adminConsent)
        .post("/{tenant}/adminconsent", adminConsent)
        .get("/{tenant}/v2.0/adminconsent", adminConsent)
        .post("/{tenant}/v2.0/adminconsent", adminConsent)
        .get("/oidc/userinfo", sessions::userInfo)
        .post("/oidc/userinfo", sessions::userInfo);
  }

  public Handler handler() {
    return handler;
  }

  /** The gate for Graph. */
  public GraphTokens graphTokens() {
    return graphTokens;
  }

  /** What the token endpoint gave out. */
  public HandedOut handedOut() {
    return handedOut;
  }

  /** Makes tokens without a sign-in, good and bad ones. */
  public TokenForge forge() {
    return forge;
  }

  /** Changes accounts, consents, applications and keys. */
  public Administration administration() {
    return administration;
  }

  /** Puts accounts, applications, consents and keys back to how they were at the start. */
  public void reset() {
    accounts.reset();
    applications.reset();
    keys.reset();
    tokens.forget();
    consents.clear();
    for (Tenant tenant : accounts.tenants()) {
      consents.grant(
          tenant.id(),
          SampleApplications.CONNECTOR,
          SampleApplications.GRAPH,
          GraphPermissions.CONNECTOR);
    }
    consents.grant(
        accounts.tenants().getFirst().id(),
        SampleApplications.DESKTOP,
        SampleApplications.GRAPH,
        Set.of("User.Read"));
  }
}
