package io.m365connector.tools;

import java.util.Map;

/** Where each tool ends, for docs/tools.md: by the code, or by Microsoft Graph. */
final class ToolLimits {

  private static final String SEARCH =
      "Microsoft Search gives at most 1,000 results; `offset` reaches no further than 10,000.";

  private static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry(
              "outlook_email_search",
              "With words, sender or recipient Graph searches, newest first, 1,000 messages at most."
                  + " The Online Archive is not searched. `folderName` looks through 1,000 folders and"
                  + " says when there are more."),
          Map.entry(
              "outlook_calendar_search",
              "`query` is looked for in subject, place, people and the first 255 characters of the"
                  + " text. One call looks through 3,000 events and then says where it goes on. A window of 1,825 days"
                  + " at most."),
          Map.entry("find_meeting_availability", "50 suggestions; a window of 62 days at most."),
          Map.entry(
              "outlook_find_available_time",
              "20 people, the user included; a window of 61 days; steps of 15 minutes."),
          Map.entry("chat_message_search", SEARCH),
          Map.entry(
              "teams_list_chats",
              "With `query` one call looks through 600 chats and then says where it goes on."),
          Map.entry("teams_list_teams", "None of its own."),
          Map.entry("teams_list_channels", "None of its own."),
          Map.entry(
              "teams_list_channel_messages",
              "The first 8,000 characters of a message; its `uri` reads all of it."),
          Map.entry(
              "sharepoint_search",
              SEARCH
                  + " `folderName` may mean up to 10 folders of that name, found among 400 results;"
                  + " `notes` say when there were more. Without `Sites.Read.All` OneDrive alone is"
                  + " searched, by words."),
          Map.entry(
              "sharepoint_folder_search",
              "400 results of each search are looked through; `isTruncated` and `notes` say when"
                  + " there were more."),
          Map.entry(
              "search_people",
              "100 people of the directory, or those of the 100 latest messages with that name;"
                  + " `notes` say so."),
          Map.entry("get_me", "None."),
          Map.entry("get_granted_scopes", "None."),
          Map.entry(
              "read_resource",
              "A file of 100 MB by default and 20 s of reading (docs/configuration.md, "
                  + "`CONNECTOR_EXTRACTION_…`); 200 pages, sheets or members listed; 200 messages of a"
                  + " conversation, 8,000 characters of each; 1,000 mail folders; 50 subfolders and 100"
                  + " attachments beside their parent, all of them by the URI given there; transcripts of"
                  + " 4 MB. Whatever ends there says so."));

  /** What {@code read_resource} reads. */
  static final String URIS =
      """
      | URI | reads | permission |
      | --- | --- | --- |
      | `mail:///messages/{id}` | a message, whole, with its attachments' names | `Mail.Read` |
      | `mail:///messages/{id}/attachments/` | all of its attachments' names, page by page | `Mail.Read` |
      | `mail:///messages/{id}/attachments/{id}` | an attachment as text; `member` for a file inside of it | `Mail.Read` |
      | `mail:///conversations/{id}` | a thread, oldest first, from all folders | `Mail.Read` |
      | `mail:///folders/` | all folders, nested ones with their path | `Mail.Read` |
      | `mail:///folders/{idOrName}` | a folder's subfolders and messages | `Mail.Read` |
      | `calendar:///events/{id}` | an event, whole | `Calendars.Read` |
      | `meeting-transcript:///events/{token}[?start=&end=]` | transcripts of a meeting, or of one occurrence | `OnlineMeetings.Read`, `OnlineMeetingTranscript.Read.All` |
      | `file:///{driveId}/{itemId}` | a file as text, or what is in a folder | `Files.Read.All` |
      | `page:///sites/{siteId}/pages/{pageId}` | a SharePoint page | `Sites.Read.All` |
      | `teams:///chats/{chatId}/messages/` | a chat, newest first | `Chat.Read` |
      | `teams:///chats/{chatId}/messages/{messageId}` | one message of a chat | `Chat.Read` |
      | `teams:///teams/{teamId}/channels/{channelId}/messages/` | a channel, newest first | `ChannelMessage.Read.All` |
      | `teams:///teams/{teamId}/channels/{channelId}/messages/{messageId}` | one message of a channel and its replies | `ChannelMessage.Read.All` |
      | `…/messages/{messageId}/replies/{replyId}` | one reply | `ChannelMessage.Read.All` |

      Mail and calendar take `?owner={email}` for a mailbox or calendar that was shared.

      """;

  private ToolLimits() {}

  static String of(String tool) {
    String limits = OF.get(tool);
    if (limits == null) {
      throw new AssertionError("ToolLimits does not say where " + tool + " ends");
    }
    return limits;
  }
}
