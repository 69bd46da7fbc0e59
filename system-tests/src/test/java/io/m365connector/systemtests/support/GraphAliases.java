package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Forms that Microsoft documents and its OpenAPI description does not contain, each rewritten to
 * the form it does. One line a form, so that every exception stays visible.
 */
final class GraphAliases {

  private GraphAliases() {}

  /** A pre-authenticated download address; it is no Graph operation. */
  static boolean isDownload(JsonNode recorded) {
    return !recorded.path("rawPath").asText().startsWith("/v1.0/");
  }

  static String path(String path) {
    return path.replace("/microsoft.graph.sitePage", "/graph.sitePage")
        .replaceFirst("/me/drive/root/search\\(", "/drives/me/search(")
        .replaceFirst("/root/search\\(", "/search(")
        .replaceFirst("^/v1.0/me/drive/", "/v1.0/drives/me/")
        .replaceFirst("^(/v1.0/sites/[^/:]+):/.*$", "$1")
        .replaceFirst("^(/v1.0/drives/[^/]+)/root:/[^:]*$", "$1/items/x");
  }

  static Optional<String> parameter(JsonNode recorded, String name) {
    String path = recorded.path("rawPath").asText();
    if (name.equals("$skiptoken")) {
      return Optional.empty();
    }
    if (name.equals("search") && path.equals("/v1.0/sites")) {
      return Optional.of("$search");
    }
    if (name.equals("format") && path.endsWith("/content")) {
      return Optional.of("$format");
    }
    if (name.equals("$format") && path.contains("/transcripts/")) {
      return Optional.empty();
    }
    return Optional.of(name);
  }
}
