package io.m365connector.tools;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes docs/tools.md from the descriptors. */
final class ToolDocument {

  /** A call a person would make, for each tool. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "outlook_email_search",
              "{\"query\": \"subject:budget\", \"sender\": \"Bob\", \"afterDateTime\": \"last month\"}"),
          Map.entry(
              "outlook_calendar_search",
              "{\"afterDateTime\": \"today\", \"beforeDateTime\": \"end of this week\", \"timeZone\": \"Europe/Berlin\"}"),
          Map.entry(
              "find_meeting_availability",
              "{\"participants\": [\"bob@contoso.com\"], \"afterDateTime\": \"2026-06-18T07:00:00Z\", \"beforeDateTime\": \"2026-06-19T16:00:00Z\", \"duration\": 30}"),
          Map.entry(
              "outlook_find_available_time",
              "{\"participants\": [\"bob@contoso.com\"], \"afterDateTime\": \"tomorrow\", \"durationMinutes\": 45}"),
          Map.entry(
              "chat_message_search",
              "{\"query\": \"release\", \"sender\": \"Bob\", \"afterDateTime\": \"last week\"}"),
          Map.entry("teams_list_chats", "{\"query\": \"Bob\"}"),
          Map.entry("teams_list_teams", "{}"),
          Map.entry("teams_list_channels", "{\"teamId\": \"…\"}"),
          Map.entry(
              "teams_list_channel_messages",
              "{\"teamId\": \"…\", \"channelId\": \"19:…@thread.tacv2\"}"),
          Map.entry(
              "sharepoint_search",
              "{\"query\": \"price list\", \"fileType\": \"xlsx\", \"siteUrl\": \"https://contoso.sharepoint.com/sites/sales\"}"),
          Map.entry("sharepoint_folder_search", "{\"name\": \"contracts\"}"),
          Map.entry("search_people", "{\"query\": \"bob\"}"),
          Map.entry("get_me", "{}"),
          Map.entry("get_granted_scopes", "{}"),
          Map.entry(
              "read_resource", "{\"uri\": \"mail:///messages/AAMk…=\", \"includeQuoted\": false}"));

  private static final String INTRODUCTION =
      """
      # Tools

      Written from the tool descriptors by `DescriptorsTest`; do not edit by hand. To write it anew:
      `mvn -pl connector-ejb -am test -Dtest=DescriptorsTest -Dsurefire.failIfNoSpecifiedTests=false -Dtools.update=true`

      All tools only read. Names, parameters and resource URIs are those of the hosted Microsoft 365 connector;
      what is beyond them is optional. Argument names are found in any case, with or without `_`; unknown arguments
      are ignored.

      ## What holds for all

      - **Lists** end with `pagination`: `moreResults`, and `nextOffset` (send it as `offset`) or `nextCursor` (send it
        as `cursor`; it is sealed for the user and the tool and expires after an hour). A page holds about 40,000
        characters at most.
      - **Long texts** come in parts: `isTruncated`, `totalCharacters`, `nextOffset`.
      - **Dates**: ISO 8601, or a phrase: `now`, `today`, `yesterday`, `3 days ago`, `last 30 days`, `last week`,
        `this month`, `next monday`, `june 2026`, `5 june 2026`, `start of last month`. As a beginning a phrase means
        its first moment, as an end its last. `timeZone` says in which zone days are counted. The answer repeats the
        window as it was understood.
      - **Retrieved text** stands between two lines with a random mark and is data, not instructions. Text that
        nobody would see is taken out and counted.
      - **Errors** are `{code, message}`, the message beginning with the code: `VALIDATION_ERROR`, `NOT_FOUND`,
        `FORBIDDEN`, `THROTTLED`, `UNAVAILABLE`, `UNREADABLE_CONTENT`, `NOT_AVAILABLE`, or Graph's own code; then our own
        code, whose move it is, and the ids under which the logs have it. What is missing and what is not for this user
        look the same.
      - **A tool whose permission the tenant did not grant** is not offered once that is known; called anyway it
        answers `FORBIDDEN: Missing scope '…'` with the consent link.

      """;

  private ToolDocument() {}

  static String of(List<ToolDescriptor> tools) {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (ToolDescriptor tool : tools) {
      text.append("## ").append(tool.name()).append("\n\n");
      text.append(tool.description()).append("\n\n");
      text.append("Permission: ")
          .append(
              tool.scopes().isEmpty()
                  ? "none of its own"
                  : new TreeSet<>(tool.scopes())
                      .stream().map(s -> "`" + s + "`").collect(Collectors.joining(", ")))
          .append("\n\n");
      parameters(text, tool.inputSchema());
      if (tool.name().equals("read_resource")) {
        text.append(ToolLimits.URIS);
      }
      text.append("Limits: ").append(ToolLimits.of(tool.name())).append("\n\n");
      text.append("Example: `").append(EXAMPLES.get(tool.name())).append("`\n\n");
      text.append("Answer: ")
          .append(
              tool.outputSchema().getJsonObject("properties").keySet().stream()
                  .map(name -> "`" + name + "`")
                  .collect(Collectors.joining(", ")))
          .append("\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void parameters(StringBuilder text, JsonObject schema) {
    JsonObject properties = schema.getJsonObject("properties");
    if (properties.isEmpty()) {
      text.append("No parameters.\n\n");
      return;
    }
    JsonArray required = schema.getJsonArray("required");
    text.append("| parameter | type | meaning |\n| --- | --- | --- |\n");
    properties.forEach(
        (name, value) -> {
          JsonObject property = value.asJsonObject();
          boolean must =
              required != null
                  && required.stream().anyMatch(r -> ((JsonString) r).getString().equals(name));
          text.append("| `").append(name).append("` | ").append(type(property)).append(" | ");
          text.append(must ? "**Required.** " : "");
          text.append(property.getString("description").replace("|", "\\|")).append(" |\n");
        });
    text.append("\n");
  }

  private static String type(JsonObject property) {
    if (property.containsKey("enum")) {
      return property.getJsonArray("enum").stream()
          .map(word -> "`" + ((JsonString) word).getString() + "`")
          .collect(Collectors.joining(" or "));
    }
    if (property.containsKey("minimum")) {
      return property.getInt("minimum")
          + "–"
          + property.getInt("maximum")
          + ", default "
          + property.getInt("default");
    }
    return property.getString("type");
  }
}
