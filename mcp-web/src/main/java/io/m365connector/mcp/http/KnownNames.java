package io.m365connector.mcp.http;

import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.McpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names this server answers to and the web origins that may call it. Without this, a web page
 * could make a browser talk to a server on the user's own machine or network (DNS rebinding).
 */
@ApplicationScoped
public class KnownNames {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[0-9A-Za-z._-]{1,253})(?::[0-9]{1,5})?");
  private static final Pattern ORIGIN = Pattern.compile("(https?)://(.{1,300})");

  private final Set<String> hosts;
  private final Set<String> origins;
  private final String own;
  private final boolean local;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected KnownNames() {
    this.hosts = Set.of();
    this.origins = Set.of();
    this.own = null;
    this.local = false;
  }

  @Inject
  public KnownNames(ConnectorConfig config, McpSettings settings) {
    this(config.publicUrl(), settings.allowedHosts(), settings.allowedOrigins());
  }

  KnownNames(URI publicUrl, Set<String> hosts, Set<String> origins) {
    this.hosts = hosts;
    this.origins = origins;
    this.own = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    this.local = LOOPBACK.contains(publicUrl.getHost());
  }

  /**
   * Whether a {@code Host} is this server. The port is not compared, a load balancer may change it;
   * a loopback name is always right, rebinding needs another name.
   */
  boolean isOurs(String host) {
    Matcher authority = AUTHORITY.matcher(host);
    if (!authority.matches()) {
      return false;
    }
    String name = authority.group(1).toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name)
        || name.equals(URI.create(own).getHost())
        || hosts.contains(name);
  }

  /**
   * Whether a page of that origin may call. A connector whose own address is this machine also lets
   * every other page of this machine in, since developers' tools run there.
   */
  boolean mayCall(String origin) {
    if (origin.equals(own) || origins.contains(origin)) {
      return true;
    }
    Matcher parts = ORIGIN.matcher(origin);
    if (!local || !parts.matches()) {
      return false;
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    return authority.matches() && LOOPBACK.contains(authority.group(1));
  }
}
