package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms that Microsoft documents and its OpenAPI description does not contain, each rewritten to
 * the form it does. One line a form, so that every exception stays visible.
 */
final class GraphAliases {

  /**
   * Operations that Microsoft documents and that the excerpt does not hold, with the options that
   * their pages list. Whatever else is called must be in it.
   */
  private static final Map<Pattern, Set<String>> DOCUMENTED =
      Map.of(
          // Graph, "List joinedTeams": no OData options at all.
          Pattern.compile("/v1\\.0/me/joinedTeams"),
          Set.of(),
          // Graph, "List channels".
          Pattern.compile("/v1\\.0/teams/[^/]+/channels"),
          Set.of("$filter", "$select", "$expand"),
          // Graph, "List channel messages", "Get chatMessage" and "List replies".
          Pattern.compile(
              "/v1\\.0/teams/[^/]+/channels/[^/]+/messages(/[^/]+(/replies(/[^/]+)?)?)?"),
          Set.of("$top", "$expand", "$skiptoken"),
          // Graph, "List childFolders"; of oneself it is in the excerpt.
          Pattern.compile("/v1\\.0/users/[^/]+/mailFolders/[^/]+/childFolders"),
          Set.of("$top", "$skip", "$select", "$filter", "includeHiddenFolders"),
          // Graph, "Get attachment", raw content; of oneself it is in the excerpt.
          Pattern.compile("/v1\\.0/users/[^/]+/messages/[^/]+/attachments/[^/]+/\\$value"),
          Set.of());

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

  /** Whether it is one of those few, called with nothing but their options. */
  static boolean isDocumentedElsewhere(JsonNode recorded) {
    Set<String> options = new HashSet<>();
    recorded.path("query").fieldNames().forEachRemaining(options::add);
    return recorded.path("method").asText().equals("GET")
        && DOCUMENTED.entrySet().stream()
            .anyMatch(
                each ->
                    each.getKey().matcher(recorded.path("rawPath").asText()).matches()
                        && each.getValue().containsAll(options));
  }
}
