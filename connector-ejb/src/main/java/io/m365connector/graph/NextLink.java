package io.m365connector.graph;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where Graph continues a list. Only a link below the very path that was listed, on the configured
 * host and in version 1.0, is one: a link comes from outside and, on its way back in a cursor,
 * through a client.
 *
 * @param pathAndQuery what follows the host, as Graph wrote it
 */
public record NextLink(String pathAndQuery) {

  private static final int MAX = 8192;

  /**
   * Checks a link.
   *
   * @param graph base address of Graph
   * @param link as Graph wrote it
   * @param path the decoded path that was listed, such as {@code /v1.0/me/messages}
   * @throws IllegalArgumentException when it leads elsewhere
   */
  public static NextLink of(URI graph, String link, String path) {
    URI uri = parse(link);
    boolean sameHost =
        graph.getScheme().equalsIgnoreCase(uri.getScheme())
            && graph.getHost().equalsIgnoreCase(uri.getHost())
            && port(graph) == port(uri)
            && uri.getUserInfo() == null;
    // Graph may spell the mailbox of "me" as users('{id}') and may nest differently: the version
    // and the last segment are what it keeps.
    String found = uri.getPath();
    boolean samePath =
        found != null
            && found.startsWith(graph.getPath() + "/v1.0/")
            && !found.contains("/../")
            && !found.contains("//")
            && lastSegment(found).equalsIgnoreCase(lastSegment(path));
    if (!sameHost || !samePath || uri.getRawQuery() == null) {
      throw new IllegalArgumentException("The next page is not where the list is");
    }
    return new NextLink(uri.getRawPath() + "?" + uri.getRawQuery());
  }

  /** The whole address. */
  public URI on(URI graph) {
    URI uri = parse(graph.getScheme() + "://" + graph.getRawAuthority() + pathAndQuery);
    if (!graph.getHost().equalsIgnoreCase(uri.getHost()) || port(graph) != port(uri)) {
      throw new IllegalArgumentException("The next page is not on Graph's host");
    }
    return uri;
  }

  private static URI parse(@Nullable String link) {
    if (link == null || link.length() > MAX) {
      throw new IllegalArgumentException("No usable link");
    }
    try {
      // Graph leaves blanks and quotes in some links unescaped.
      return new URI(link.replace(" ", "%20").replace("\"", "%22"));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No usable link", e);
    }
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0
        ? uri.getPort()
        : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /** Of a function such as {@code search(q='a/b')} the name alone. */
  private static String lastSegment(String path) {
    int search = path.lastIndexOf("/search(");
    return search < 0 ? path.substring(path.lastIndexOf('/') + 1) : "search";
  }

  @Override
  public String toString() {
    return "NextLink";
  }
}
