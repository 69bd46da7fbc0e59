package io.m365connector.tools.files;

import io.m365connector.graph.GraphReads;
import io.m365connector.graph.rest.Site;
import io.m365connector.tools.ToolFailed;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Finds the address of a site, library or folder that a search is limited to. */
final class Places {

  private static final int MOST = 8;

  private final GraphReads reads;

  Places(GraphReads reads) {
    this.reads = reads;
  }

  /**
   * The address of a site or library: given as such, or found by the site's name.
   *
   * @throws ToolFailed when there is none or more than one
   */
  String site(String given) {
    if (isAddress(given)) {
      return address(given);
    }
    List<Site> sites =
        reads
            .read((api, headers) -> api.sites(headers, given, "id,displayName,name,webUrl", 25))
            .items();
    List<Site> exact =
        sites.stream()
            .filter(
                s -> given.equalsIgnoreCase(s.displayName()) || given.equalsIgnoreCase(s.name()))
            .toList();
    List<Site> found = exact.isEmpty() ? sites : exact;
    if (found.isEmpty()) {
      throw ToolFailed.notFound("No SharePoint site has this name; siteUrl takes its address");
    }
    if (found.size() > 1) {
      throw ToolFailed.validation(
          "several sites have this name; write one of: "
              + String.join(", ", found.stream().limit(MOST).map(s -> s.webUrl() + "").toList())
              + (found.size() > MOST ? " or another" : ""));
    }
    String address = found.getFirst().webUrl();
    if (address == null) {
      throw ToolFailed.notFound("The site has no address");
    }
    return address;
  }

  static boolean isAddress(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  /** An address is text to compare paths with; it is never called. */
  static String address(String text) {
    try {
      URI uri = URI.create(text.strip().replace(" ", "%20"));
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
        return "https://" + uri.getHost().toLowerCase(Locale.ROOT) + path;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one refusal below.
    }
    throw ToolFailed.validation("the address of a site, library or folder must be an https URL");
  }
}
