package io.m365connector.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Microsoft cloud: hosts, audiences and names that belong together and never mix. Source:
 * Microsoft, "National clouds" (identity platform) and "National cloud deployments" (Graph).
 */
public enum Cloud {
  GLOBAL(
      "global",
      "https://login.microsoftonline.com",
      "https://graph.microsoft.com",
      "microsoftonline.com",
      "api://AzureADTokenExchange"),
  USGOV(
      "usgov",
      "https://login.microsoftonline.us",
      "https://graph.microsoft.us",
      "microsoftonline.us",
      "api://AzureADTokenExchangeUSGov"),
  USGOV_DOD(
      "usgov-dod",
      "https://login.microsoftonline.us",
      "https://dod-graph.microsoft.us",
      "microsoftonline.us",
      "api://AzureADTokenExchangeUSGov"),
  CHINA(
      "china",
      "https://login.partner.microsoftonline.cn",
      "https://microsoftgraph.chinacloudapi.cn",
      "partner.microsoftonline.cn",
      "api://AzureADTokenExchangeChina");

  private final String id;
  private final URI login;
  private final URI graph;
  private final String instanceName;
  private final String federatedAudience;

  Cloud(String id, String login, String graph, String instanceName, String federatedAudience) {
    this.id = id;
    this.login = URI.create(login);
    this.graph = URI.create(graph);
    this.instanceName = instanceName;
    this.federatedAudience = federatedAudience;
  }

  static Optional<Cloud> of(String id) {
    return Arrays.stream(values()).filter(cloud -> cloud.id.equals(id)).findFirst();
  }

  static String ids() {
    return Arrays.stream(values()).map(Cloud::id).collect(Collectors.joining(", "));
  }

  /** The value of {@code CONNECTOR_CLOUD}. */
  public String id() {
    return id;
  }

  /** The login host, without a trailing slash. */
  public URI login() {
    return login;
  }

  /** The Graph host, without version and without a trailing slash; also Graph's resource name. */
  public URI graph() {
    return graph;
  }

  /** {@code cloud_instance_name} of this cloud's OpenID metadata and signing keys. */
  public String instanceName() {
    return instanceName;
  }

  /**
   * Whether these names, out of OpenID metadata, are this cloud's. The metadata of all US
   * Government tenants names the Graph of GCC High; only a DoD tenant's own names that of DoD.
   */
  public boolean isNamed(String instanceName, String graphHost) {
    boolean graphFits =
        graph.getHost().equals(graphHost)
            || this == USGOV_DOD && USGOV.graph.getHost().equals(graphHost);
    return this.instanceName.equals(instanceName) && graphFits;
  }

  /** Whether Microsoft offers that part of Graph in this cloud. */
  public boolean offers(Capability capability) {
    return switch (capability) {
      case PEOPLE, MEETING_TIMES, CHATS -> this != CHINA;
      case CHAT_ORDER, TRANSCRIPTS -> this == GLOBAL;
      case SEARCH -> true;
    };
  }

  /** Where administrators find registrations and sign-in logs. Source: "National clouds". */
  public String adminCentre() {
    return switch (this) {
      case GLOBAL -> "https://entra.microsoft.com";
      case USGOV, USGOV_DOD -> "https://portal.azure.us";
      case CHINA -> "https://portal.azure.cn";
    };
  }

  /** The audience of a federated credential's assertion. */
  public String federatedAudience() {
    return federatedAudience;
  }
}
