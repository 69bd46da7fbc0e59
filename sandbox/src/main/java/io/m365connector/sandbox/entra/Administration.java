package io.m365connector.sandbox.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.organisation.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What administrators and owners do in the Entra admin centre. */
public final class Administration {
  private final Accounts accounts;
  private final Applications applications;
  private final Consents consents;
  private final SigningKeys keys;

  Administration(
      Accounts accounts, Applications applications, Consents consents, SigningKeys keys) {
    this.accounts = accounts;
    this.applications = applications;
    this.consents = consents;
    this.keys = keys;
  }

  /** Tenant id of that id or domain. */
  public String tenantId(String name) {
    try {
      return accounts.tenant(name).id();
    } catch (EntraRefusal unknown) {
      throw new IllegalArgumentException(unknown.getMessage(), unknown);
    }
  }

  /** Object id of the user with that object id, alias or address. */
  public String userId(String name) {
    return user(name).oid();
  }

  /** Grants delegated permissions in a tenant; none stands for all that the sample needs. */
  public void consent(String tenant, String client, String resource, List<String> scopes) {
    consents.grant(
        tenantId(tenant),
        client,
        resourceId(resource),
        scopes.isEmpty() ? GraphPermissions.CONNECTOR : new LinkedHashSet<>(scopes));
  }

  /** Takes delegated permissions back; none stands for all. */
  public void revokeConsent(String tenant, String client, String resource, List<String> scopes) {
    consents.revoke(tenantId(tenant), client, resourceId(resource), Set.copyOf(scopes));
  }

  public void enableUser(String user, boolean on) {
    accounts.enable(user(user), on);
  }

  /** Ends the user's sessions: earlier tokens and refresh tokens are no grant any more. */
  public void revokeSessions(String user) {
    accounts.revokeSessions(user(user));
  }

  /** Publishes another signing key; its kid. */
  public String addKey() {
    return keys.add();
  }

  public void useKey(String kid) {
    keys.use(kid);
  }

  public void removeKey(String kid) {
    keys.remove(kid);
  }

  public String currentKey() {
    return keys.current().kid();
  }

  /** A new public client of that name; its id. */
  public String register(String name, String redirectUri) {
    Application client = Application.publicClient(UUID.randomUUID().toString(), name, redirectUri);
    applications.add(client);
    return client.id();
  }

  public void addIdentifierUri(String client, String uri) {
    applications.change(client, application -> application.withIdentifierUri(uri));
  }

  public void addRedirectUri(String client, String uri) {
    applications.change(client, application -> application.withRedirectUri(uri));
  }

  public void addSecret(String client, String value, boolean expired) {
    applications.addCredential(client, new Credential.Secret(value, expired));
  }

  /** Registers the certificate of that key pair. */
  public void addCertificate(String client, ClientCertificate certificate, boolean expired) {
    applications.addCredential(
        client,
        new Credential.Certificate(
            certificate.sha256Thumbprint(),
            certificate.sha1Thumbprint(),
            certificate.publicKey(),
            expired));
  }

  /** Trusts another issuer's tokens as the application's credential. */
  public void federate(
      String client,
      String issuer,
      String subject,
      String audience,
      java.security.PublicKey publicKey) {
    applications.addCredential(
        client, new Credential.Federated(issuer, subject, audience, publicKey));
  }

  /** Lets every credential of the application expire. */
  public void expireCredentials(String client) {
    applications.change(
        client,
        application ->
            application.withCredentials(
                application.credentials().stream().map(Administration::expired).toList()));
  }

  private static Credential expired(Credential credential) {
    return switch (credential) {
      case Credential.Secret secret -> new Credential.Secret(secret.value(), true);
      case Credential.Certificate c ->
          new Credential.Certificate(c.thumbprint(), c.oldThumbprint(), c.publicKey(), true);
      case Credential.Federated federated -> federated;
    };
  }

  /** Removes every credential of the application. */
  public void removeCredentials(String client) {
    applications.change(client, application -> application.withCredentials(List.of()));
  }

  /** All people who can sign in or could. */
  public ObjectNode users() {
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray("users");
    for (var tenant : accounts.tenants()) {
      for (User user : accounts.users(tenant.id())) {
        ObjectNode json = array.addObject();
        json.put("alias", user.alias()).put("displayName", user.displayName());
        json.put("userPrincipalName", user.userPrincipalName()).put("mail", user.mail());
        json.put("id", user.oid()).put("tenant", tenant.id());
        json.put("tenantName", tenant.name()).put("domain", tenant.domain());
        json.put("enabled", accounts.mayHaveTokens(user)).put("guest", user.isGuest());
        ArrayNode roles = json.putArray("roles");
        user.portalRoles().forEach(role -> roles.add(role.claim()));
      }
    }
    return answer;
  }

  private User user(String name) {
    return accounts
        .named(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no user '" + name + "'"));
  }

  private String resourceId(String name) {
    return applications
        .resource(name.equals("graph") ? SampleApplications.GRAPH : name)
        .map(Application::id)
        .orElseThrow(() -> new IllegalArgumentException("There is no application '" + name + "'"));
  }
}
