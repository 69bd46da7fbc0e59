package io.m365connector.graph;

import io.m365connector.config.Cloud;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where a cloud keeps the content of files. A download address comes from Graph, but it is followed
 * only to these hosts. Source: Microsoft 365, "URLs and IP address ranges" of each cloud,
 * SharePoint and OneDrive.
 */
final class DownloadHosts {

  private final List<String> suffixes;
  private final URI graph;
  private final boolean graphIsOwn;

  /**
   * The hosts of a cloud.
   *
   * @param graph base of Graph; when it is not the cloud's own, a stand-in, which may serve content
   *     itself
   */
  DownloadHosts(Cloud cloud, URI graph) {
    this.suffixes =
        switch (cloud) {
          case GLOBAL ->
              List.of(
                  ".sharepoint.com",
                  ".svc.ms",
                  ".1drv.com",
                  ".microsoftpersonalcontent.com",
                  ".onedrive.com");
          case USGOV -> List.of(".sharepoint.us", ".svc.ms");
          case USGOV_DOD -> List.of(".sharepoint-mil.us", ".dps.mil", ".svc.ms");
          case CHINA -> List.of(".sharepoint.cn");
        };
    this.graph = graph;
    this.graphIsOwn = graph.equals(cloud.graph());
  }

  /** Whether content may be fetched from there. */
  boolean allows(URI address) {
    if (address.getHost() == null || address.getUserInfo() != null) {
      return false;
    }
    if (isStandIn(address)) {
      return true;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return "https".equalsIgnoreCase(address.getScheme())
        && (address.getPort() < 0 || address.getPort() == 443)
        && suffixes.stream().anyMatch(host::endsWith);
  }

  /** A stand-in for Graph, such as the sandbox, may run on this machine. */
  boolean mayBePrivate(URI address) {
    return isStandIn(address);
  }

  private boolean isStandIn(URI address) {
    return !graphIsOwn
        && graph.getScheme().equalsIgnoreCase(address.getScheme())
        && graph.getHost().equalsIgnoreCase(address.getHost())
        && graph.getPort() == address.getPort();
  }

  /** Whether an address is on the internet. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
    boolean carrierGrade = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || carrierGrade
        || reserved);
  }
}
