package io.m365connector.sandbox.entra;

import java.util.Set;

/** Names of Graph's delegated permissions that this Entra knows; asking for another is 650053. */
final class GraphPermissions {
  static final Set<String> DELEGATED =
      Set.of(
          "User.Read",
          "User.ReadBasic.All",
          "User.Read.All",
          "User.ReadWrite",
          "People.Read",
          "People.Read.All",
          "MailboxSettings.Read",
          "Mail.ReadBasic",
          "Mail.Read",
          "Mail.Read.Shared",
          "Mail.ReadWrite",
          "Mail.Send",
          "Calendars.ReadBasic",
          "Calendars.Read",
          "Calendars.Read.Shared",
          "Calendars.ReadWrite",
          "Files.Read",
          "Files.Read.All",
          "Files.ReadWrite",
          "Files.ReadWrite.All",
          "Sites.Read.All",
          "Sites.ReadWrite.All",
          "Chat.ReadBasic",
          "Chat.Read",
          "Chat.ReadWrite",
          "ChatMessage.Read",
          "ChannelMessage.Read.All",
          "OnlineMeetings.Read",
          "OnlineMeetingTranscript.Read.All",
          "Group.Read.All",
          "Directory.Read.All",
          "Contacts.Read",
          "Notes.Read",
          "Tasks.Read",
          "Presence.Read",
          "Team.ReadBasic.All",
          "Channel.ReadBasic.All");

  /** What a tenant that admitted the connector has consented to. */
  static final Set<String> CONNECTOR =
      Set.of(
          "User.Read",
          "Mail.Read",
          "Mail.Read.Shared",
          "Calendars.Read",
          "Calendars.Read.Shared",
          "Files.Read.All",
          "Sites.Read.All",
          "Chat.Read",
          "ChatMessage.Read");

  private GraphPermissions() {}
}
