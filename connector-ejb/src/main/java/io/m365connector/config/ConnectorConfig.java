package io.m365connector.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * All settings, checked together.
 *
 * @param publicUrl where clients reach the connector, such as {@code https://m365.example.com}; the
 *     MCP endpoint is {@code publicUrl + "/mcp"}. Never derived from a request's Host.
 * @param cloud which Microsoft cloud
 * @param clientId the connector's own app registration
 * @param appIdUri the Application ID URI under which clients ask for the scope
 * @param credential how that app proves itself to Entra
 * @param entraUrl base of every call to Entra
 * @param graphUrl base of every call to Graph, without the version
 * @param issuerUrl base of the {@code iss} claim; differs from entraUrl behind a proxy only
 * @param trustStore authorities for calls to Entra and Graph beyond the JDK's (PKCS#12)
 * @param oboCache whether Graph tokens may outlive their request in memory
 * @param entraTimeout within which an exchange has succeeded or failed, retries included
 * @param allowlistSeed file of pairs that are approved at the first start
 * @param allowlistMaxStale how long approved pairs go on while the database is away
 * @param cursorKey seals the cursors of long lists; the same on all nodes. Without it the key comes
 *     from the credential
 * @param authorizationTenant the tenant segment that clients are told to sign in at
 * @param portal who manages the connector, and for how long at a time
 */
public record ConnectorConfig(
    URI publicUrl,
    Cloud cloud,
    UUID clientId,
    String appIdUri,
    Credential credential,
    URI entraUrl,
    URI graphUrl,
    URI issuerUrl,
    Optional<TrustStore> trustStore,
    OboCache oboCache,
    Duration entraTimeout,
    Optional<Path> allowlistSeed,
    Duration allowlistMaxStale,
    Optional<Secret> cursorKey,
    String authorizationTenant,
    PortalSettings portal) {

  /** Extra trusted authorities for outbound TLS. */
  public record TrustStore(Path file, Optional<Secret> password) {}

  /** Whether Graph tokens may outlive their request. */
  public enum OboCache {
    OFF,
    MEMORY
  }

  /**
   * Reads and checks all settings.
   *
   * @param source a setting's value by its environment name
   * @throws SettingInvalid naming the first setting that cannot be used
   */
  public static ConnectorConfig from(Function<String, Optional<String>> source) {
    Settings settings = new Settings(source);
    Cloud cloud =
        settings
            .text("CONNECTOR_CLOUD")
            .map(
                id ->
                    Cloud.of(id)
                        .orElseThrow(
                            () ->
                                new SettingInvalid(
                                    "CONNECTOR_CLOUD", "must be one of " + Cloud.ids())))
            .orElse(Cloud.GLOBAL);
    URI entraUrl = settings.baseUrl("CONNECTOR_ENTRA_URL").orElse(cloud.login());
    if (!"https".equals(entraUrl.getScheme())) {
      throw new SettingInvalid("CONNECTOR_ENTRA_URL", "must be https: MSAL takes no other");
    }
    UUID clientId = clientId(settings);
    return new ConnectorConfig(
        settings
            .baseUrl("CONNECTOR_PUBLIC_URL")
            .orElseThrow(
                () ->
                    new SettingInvalid(
                        "CONNECTOR_PUBLIC_URL",
                        "is missing; set the https address at which clients reach the connector")),
        cloud,
        clientId,
        settings.text("CONNECTOR_APP_ID_URI").map(AppIdUri::checked).orElse("api://" + clientId),
        CredentialSettings.from(settings, cloud.federatedAudience()),
        entraUrl,
        settings.baseUrl("CONNECTOR_GRAPH_URL").orElse(cloud.graph()),
        settings.baseUrl("CONNECTOR_ENTRA_ISSUER").orElse(entraUrl),
        settings
            .file("CONNECTOR_TRUST_STORE")
            .map(file -> new TrustStore(file, settings.secret("CONNECTOR_TRUST_STORE_PASSWORD"))),
        settings.choice("CONNECTOR_OBO_CACHE", OboCache.class, OboCache.OFF),
        entraTimeout(settings),
        settings.file("CONNECTOR_ALLOWLIST_SEED"),
        settings.duration("CONNECTOR_ALLOWLIST_MAX_STALE", Duration.ofSeconds(60)),
        settings.secret("CONNECTOR_CURSOR_KEY"),
        settings.text("CONNECTOR_AUTHORIZATION_TENANT").orElse("organizations"),
        PortalSettings.from(settings));
  }

  /** The scope a client asks for, fully qualified: what the challenge and the metadata name. */
  public String scope() {
    return appIdUri + "/access_as_user";
  }

  /** The MCP endpoint as clients know it: the {@code resource} of RFC 9728. */
  public URI mcpUrl() {
    return URI.create(publicUrl + "/mcp");
  }

  private static Duration entraTimeout(Settings settings) {
    String name = "CONNECTOR_ENTRA_TIMEOUT";
    Duration timeout = settings.duration(name, Duration.ofSeconds(10));
    if (timeout.toMillis() < 100 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new SettingInvalid(name, "must be between PT0.1S and PT60S");
    }
    return timeout;
  }

  private static UUID clientId(Settings settings) {
    String name = "CONNECTOR_CLIENT_ID";
    String value =
        settings.required(name, "set the application (client) id of the connector's registration");
    return Settings.guid(value).orElseThrow(() -> new SettingInvalid(name, "is not a GUID"));
  }
}
