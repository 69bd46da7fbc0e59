package io.m365connector.mcp.m365;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import java.util.List;

/** The shapes of the URIs that search results carry. */
final class ResourceTemplates {

  /** What such a URI begins with, before {@code :///}. */
  static final List<String> SCHEMES =
      List.of("mail", "calendar", "file", "page", "teams", "meeting-transcript");

  static final List<ResourceTemplateSpec> ALL =
      List.of(
          template("mail:///messages/{messageId}", "mail-message", "Mail message"),
          template(
              "mail:///messages/{messageId}/attachments/{attachmentId}",
              "mail-attachment",
              "Attachment of a mail, as text"),
          template("mail:///conversations/{conversationId}", "mail-conversation", "Mail thread"),
          template("mail:///folders/{folder}", "mail-folder", "Mail folder by id or name"),
          template("calendar:///events/{eventId}", "calendar-event", "Calendar event"),
          template("file:///{driveId}/{itemId}", "file", "File of OneDrive or SharePoint, as text"),
          template("page:///sites/{siteId}/pages/{pageId}", "sharepoint-page", "SharePoint page"),
          template(
              "teams:///chats/{chatId}/messages/{messageId}", "chat-message", "Teams chat message"),
          template(
              "teams:///teams/{teamId}/channels/{channelId}/messages/{messageId}",
              "channel-message",
              "Teams channel message"),
          template(
              "meeting-transcript:///events/{token}", "meeting-transcript", "Meeting transcript"));

  /** The tool that reads them all. */
  static final String READER = "read_resource";

  private ResourceTemplates() {}

  /** All of them, or none where the caller's entry forbids the tool that reads them. */
  static List<ResourceTemplateSpec> offeredTo(AdmittedCaller caller) {
    return caller.permits(READER) ? ALL : List.of();
  }

  private static ResourceTemplateSpec template(String uri, String name, String title) {
    return new ResourceTemplateSpec(
        uri,
        name,
        title,
        title + ", read as the signed-in person. The uri comes from a search result.",
        "application/json");
  }
}
