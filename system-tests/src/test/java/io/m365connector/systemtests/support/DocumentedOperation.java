package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operation that Microsoft's pages document and that the excerpt of its OpenAPI description does
 * not hold. What the page says is checked here: method, options, the permission.
 *
 * @param page its title under learn.microsoft.com/graph/api
 * @param options query options that the page allows
 * @param permissions delegated permissions of which the page asks for one
 */
record DocumentedOperation(
    String page, Pattern path, Set<String> options, Set<String> permissions) {

  private static final String CHANNEL = "/v1\\.0/teams/[^/]+/channels/[^/]+";
  private static final String MAILBOX = "/v1\\.0/users/[^/]+";
  private static final Set<String> CHANNEL_MESSAGES = Set.of("ChannelMessage.Read.All");

  private static final List<DocumentedOperation> ALL =
      List.of(
          // "This method does not support OData query parameters."
          of("user-list-joinedteams", "/v1\\.0/me/joinedTeams", Set.of(), "Team.ReadBasic.All"),
          of(
              "channel-list",
              "/v1\\.0/teams/[^/]+/channels",
              Set.of("$filter", "$select", "$expand"),
              "Channel.ReadBasic.All"),
          // "$top … up to 50", "$expand … replies"; "other OData query parameters are not
          // supported".
          of(
              "channel-list-messages",
              CHANNEL + "/messages",
              Set.of("$top", "$expand", "$skiptoken"),
              CHANNEL_MESSAGES),
          of("chatmessage-get", CHANNEL + "/messages/[^/]+", Set.of(), CHANNEL_MESSAGES),
          of(
              "chatmessage-get",
              CHANNEL + "/messages/[^/]+/replies/[^/]+",
              Set.of(),
              CHANNEL_MESSAGES),
          of(
              "chatmessage-list-replies",
              CHANNEL + "/messages/[^/]+/replies",
              Set.of("$top", "$skiptoken"),
              CHANNEL_MESSAGES),
          // Of oneself these are in the excerpt; of another mailbox they need the shared
          // permission.
          of(
              "mailfolder-list-childfolders",
              MAILBOX + "/mailFolders/[^/]+/childFolders",
              Set.of("$top", "$skip", "$select", "$filter", "includeHiddenFolders"),
              "Mail.Read.Shared"),
          of(
              "attachment-get",
              MAILBOX + "/messages/[^/]+/attachments/[^/]+/\\$value",
              Set.of(),
              "Mail.Read.Shared"));

  private static DocumentedOperation of(
      String page, String path, Set<String> options, String permission) {
    return of(page, path, options, Set.of(permission));
  }

  private static DocumentedOperation of(
      String page, String path, Set<String> options, Set<String> permissions) {
    return new DocumentedOperation(page, Pattern.compile(path), options, permissions);
  }

  /** The page that documents this request, if one of these does. */
  static Optional<DocumentedOperation> of(JsonNode recorded) {
    Set<String> given = new HashSet<>();
    recorded.path("query").fieldNames().forEachRemaining(given::add);
    return recorded.path("method").asText().equals("GET")
        ? ALL.stream()
            .filter(each -> each.path().matcher(recorded.path("rawPath").asText()).matches())
            .filter(each -> each.options().containsAll(given))
            .findFirst()
        : Optional.empty();
  }
}
