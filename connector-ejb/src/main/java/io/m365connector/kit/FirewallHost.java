package io.m365connector.kit;

import java.util.List;

/**
 * A host that has to be reachable on port 443.
 *
 * @param from whose network
 * @param use which text tells what for
 */
public record FirewallHost(Side from, String host, Use use) {

  /** Where the connection starts. */
  public enum Side {
    DEVICE,
    CONNECTOR
  }

  /** What for. */
  public enum Use {
    SIGN_IN,
    MCP,
    EXCHANGE,
    GRAPH,
    FILES
  }

  static List<FirewallHost> of(Facts facts, String graph) {
    return List.of(
        new FirewallHost(Side.DEVICE, facts.login().getHost(), Use.SIGN_IN),
        new FirewallHost(Side.DEVICE, facts.endpoint().getHost(), Use.MCP),
        new FirewallHost(Side.CONNECTOR, facts.login().getHost(), Use.EXCHANGE),
        new FirewallHost(Side.CONNECTOR, graph, Use.GRAPH),
        new FirewallHost(Side.CONNECTOR, files(facts), Use.FILES));
  }

  /** Where Graph sends those who download a file. */
  private static String files(Facts facts) {
    return switch (facts.cloud()) {
      case GLOBAL -> "*.sharepoint.com";
      case USGOV -> "*.sharepoint.us";
      case USGOV_DOD -> "*.sharepoint-mil.us";
      case CHINA -> "*.sharepoint.cn";
    };
  }
}
