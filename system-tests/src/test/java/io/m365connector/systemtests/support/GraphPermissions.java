package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which delegated permission each operation needs, from Microsoft's own permission data. */
final class GraphPermissions {

  /** The documented consent screen. */
  private static final Set<String> DOCUMENTED =
      Set.of(
          "User.Read",
          "Mail.Read",
          "Mail.Read.Shared",
          "Calendars.Read",
          "Calendars.Read.Shared",
          "Files.Read.All",
          "Sites.Read.All",
          "Chat.Read");

  /** What a tenant may grant on top; tools that need these are not listed without them. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "People.Read",
          "User.ReadBasic.All",
          "OnlineMeetings.Read",
          "OnlineMeetingTranscript.Read.All",
          "ChannelMessage.Read.All",
          "Team.ReadBasic.All",
          "Channel.ReadBasic.All");

  private record Operation(String method, Pattern path, Set<String> permissions) {}

  private final List<Operation> operations = new ArrayList<>();

  GraphPermissions(Path file) {
    JsonNode all;
    try {
      all = Json.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (JsonNode entry : all.isArray() ? all : all.path("operations")) {
      JsonNode permissions = entry.path("permissions");
      JsonNode names = permissions.isEmpty() ? entry.at("/inferredFrom/permissions") : permissions;
      operations.add(
          new Operation(
              entry.path("method").asText(),
              Pattern.compile(
                  "/v1\\.0"
                      + entry
                          .path("path")
                          .asText()
                          .replaceAll("([().'$])", "\\\\$1")
                          .replaceAll("\\{[^}]*\\}", "[^/]+")),
              Set.copyOf(
                  StreamSupport.stream(names.spliterator(), false)
                      .map(each -> each.isTextual() ? each.asText() : each.path("name").asText())
                      .toList())));
    }
  }

  /** What opens an operation. */
  enum Cover {
    CONSENT_SCREEN,
    OPTIONAL,
    NONE
  }

  /** What opens this operation; one that is not known here is the validator's to judge. */
  Cover cover(String method, String path) {
    List<Operation> known =
        operations.stream()
            .filter(each -> each.method().equals(method) && each.path().matcher(path).matches())
            .toList();
    return known.isEmpty()
        ? Cover.CONSENT_SCREEN
        : cover(
            known.stream()
                .flatMap(each -> each.permissions().stream())
                .collect(Collectors.toSet()));
  }

  /** The same of an operation that any one of these permissions opens. */
  static Cover cover(Set<String> permissions) {
    if (permissions.stream().anyMatch(DOCUMENTED::contains)) {
      return Cover.CONSENT_SCREEN;
    }
    return permissions.stream().anyMatch(OPTIONAL::contains) ? Cover.OPTIONAL : Cover.NONE;
  }
}
