package io.m365connector.sandbox.entra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The clouds of Microsoft that can be played: what they call themselves in metadata and tokens.
 * Source: learn.microsoft.com/entra/identity-platform/authentication-national-cloud and
 * learn.microsoft.com/graph/deployments.
 */
public enum Cloud {
  GLOBAL(
      "login.microsoftonline.com",
      "microsoftonline.com",
      "graph.microsoft.com",
      "graph.windows.net",
      "api://AzureADTokenExchange",
      "WW"),
  USGOV(
      "login.microsoftonline.us",
      "microsoftonline.us",
      "graph.microsoft.us",
      "graph.microsoftazure.us",
      "api://AzureADTokenExchangeUSGov",
      "USGov"),
  USGOV_DOD(
      "login.microsoftonline.us",
      "microsoftonline.us",
      "dod-graph.microsoft.us",
      "graph.microsoftazure.us",
      "api://AzureADTokenExchangeUSGov",
      "USGov"),
  CHINA(
      "login.partner.microsoftonline.cn",
      "partner.microsoftonline.cn",
      "microsoftgraph.chinacloudapi.cn",
      "graph.chinacloudapi.cn",
      "api://AzureADTokenExchangeChina",
      "CN");

  private final String loginHost;
  private final String instanceName;
  private final String graphHost;
  private final String oldGraphHost;
  private final String federationAudience;
  private final String region;

  Cloud(
      String loginHost,
      String instanceName,
      String graphHost,
      String oldGraphHost,
      String federationAudience,
      String region) {
    this.loginHost = loginHost;
    this.instanceName = instanceName;
    this.graphHost = graphHost;
    this.oldGraphHost = oldGraphHost;
    this.federationAudience = federationAudience;
    this.region = region;
  }

  /** Finds a cloud by the name that settings use, such as {@code usgov-dod}. */
  public static Cloud named(String name) {
    return Arrays.stream(values())
        .filter(cloud -> cloud.settingName().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "SANDBOX_CLOUD is '"
                        + name
                        + "'; it must be one of "
                        + Arrays.stream(values())
                            .map(Cloud::settingName)
                            .collect(Collectors.joining(", "))));
  }

  /** Such as {@code usgov-dod}. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String loginHost() {
    return loginHost;
  }

  /** {@code cloud_instance_name} of the metadata and of each key. */
  public String instanceName() {
    return instanceName;
  }

  /** {@code msgraph_host} of the metadata. */
  public String graphHost() {
    return graphHost;
  }

  /** {@code cloud_graph_host_name} of the metadata. */
  public String oldGraphHost() {
    return oldGraphHost;
  }

  /** The audience of Graph tokens, also the resource before {@code /.default}. */
  public String graphAudience() {
    return "https://" + graphHost;
  }

  /** Audience of the federated assertions that this cloud takes as client credential. */
  public String federationAudience() {
    return federationAudience;
  }

  /** {@code tenant_region_scope} of the metadata. */
  public String region() {
    return region;
  }

  /** The cloud whose key stands in the key set as a stranger. */
  public Cloud other() {
    return this == GLOBAL ? USGOV : GLOBAL;
  }
}
