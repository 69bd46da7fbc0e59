package io.m365connector.systemtests.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Each tool's parameters with values that make sense in the sample organisation.
 *
 * @param refused which combinations Microsoft Graph cannot serve
 */
record ToolCases(
    String tool, Map<String, List<Object>> values, Predicate<Map<String, Object>> refused) {

  private static final String PEER = "juergen.weissmueller@halden-pryce.example";
  private static final String SHARED = "projects@halden-pryce.example";

  static ToolCases of(String tool) {
    return new ToolCases(tool, new LinkedHashMap<>(), arguments -> false);
  }

  /** A parameter that must be there. */
  ToolCases always(String name, Object... given) {
    values.put(name, List.of(given));
    return this;
  }

  /** A parameter that may be absent. */
  ToolCases maybe(String name, Object... given) {
    List<Object> all = new ArrayList<>(List.of(Pairs.ABSENT));
    all.addAll(List.of(given));
    values.put(name, all);
    return this;
  }

  ToolCases refusing(Predicate<Map<String, Object>> combinations) {
    return new ToolCases(tool, values, combinations);
  }

  List<Map<String, Object>> calls() {
    return Pairs.of(values, refused);
  }

  @Override
  public String toString() {
    return tool;
  }

  static Stream<ToolCases> all() {
    return Stream.of(mail(), calendar(), meeting(), free(), chats(), files(), folders(), people());
  }

  private static ToolCases windowed(ToolCases cases) {
    return cases
        .maybe("afterDateTime", "60 days ago", "2020-01-01")
        .maybe("beforeDateTime", "now", "2999-01-01T00:00:00Z")
        .maybe("timeZone", "Europe/Amsterdam", "+09:00");
  }

  private static ToolCases mail() {
    return windowed(of("outlook_email_search").maybe("query", "invoice", "subject:re OR pump"))
        .maybe("sender", "Samuel", PEER)
        .maybe("recipient", "Nadia")
        .maybe("folderName", "Inbox", "Sent Items")
        .maybe("order", "newest", "oldest")
        .maybe("limit", 5, 50)
        .maybe("offset", 3)
        .maybe("mailboxOwnerEmail", SHARED)
        .refusing(ToolCases::mailRefused);
  }

  private static boolean mailRefused(Map<String, Object> call) {
    boolean recipient = call.containsKey("recipient");
    boolean order = call.containsKey("order");
    List<String> alone = List.of("limit", "offset", "timeZone");
    return recipient
            && (order || call.containsKey("folderName") || call.containsKey("mailboxOwnerEmail"))
        || order && call.containsKey("query")
        || "oldest".equals(call.get("order")) && "Samuel".equals(call.get("sender"))
        || alone.containsAll(call.keySet());
  }

  private static ToolCases calendar() {
    return windowed(of("outlook_calendar_search").maybe("query", "*", "stand-up"))
        .maybe("attendee", "Samuel", PEER)
        .maybe("order", "oldest", "newest")
        .maybe("limit", 5, 50)
        .maybe("offset", 2)
        .maybe("calendarOwnerEmail", "maren.oduya@halden-pryce.example")
        // Graph looks at five years at once.
        .refusing(
            call ->
                "2999-01-01T00:00:00Z".equals(call.get("beforeDateTime"))
                    || "2020-01-01".equals(call.get("afterDateTime")));
  }

  private static ToolCases meeting() {
    return of("find_meeting_availability")
        .maybe("participants", List.of(PEER), List.of(PEER, "yuki.sato@halden-pryce.example"))
        .maybe("afterDateTime", "2999-01-04T08:00:00Z", "now")
        .maybe("beforeDateTime", "2999-01-06T18:00:00Z")
        .maybe("duration", 15, 120)
        .maybe("maxCandidates", 1, 50)
        .refusing(
            call ->
                call.containsKey("beforeDateTime")
                    && !"2999-01-04T08:00:00Z".equals(call.get("afterDateTime")));
  }

  private static ToolCases free() {
    return of("outlook_find_available_time")
        .maybe("participants", List.of(PEER))
        .maybe("afterDateTime", "now", "tomorrow")
        .maybe("beforeDateTime", "in 5 days")
        .maybe("timeZone", "Europe/Amsterdam")
        .maybe("durationMinutes", 15, 90)
        .maybe("isOrganizerOptional", true, false)
        .maybe("workingHoursOnly", true, false)
        .maybe("limit", 3)
        .maybe("offset", 1)
        .refusing(
            call ->
                Boolean.TRUE.equals(call.get("isOrganizerOptional"))
                    && !call.containsKey("participants"));
  }

  private static ToolCases chats() {
    return windowed(of("chat_message_search").maybe("query", "*", "pump", "\"CO-17\""))
        .maybe("sender", "Samuel")
        .maybe("recipient", "Nadia")
        .maybe("limit", 3, 50)
        .maybe("offset", 2)
        .refusing(call -> !call.containsKey("query"));
  }

  private static ToolCases files() {
    return windowed(of("sharepoint_search").maybe("query", "*", "minutes", "author:samuel"))
        .maybe("fileType", "docx", "md")
        .maybe("folderName", "Minutes") // which the site has not
        .maybe("siteUrl", "Human Resources", "https://haldenpryce.sharepoint.example/sites/HR")
        .maybe("limit", 4, 50)
        .maybe("offset", 2)
        .refusing(
            call ->
                !call.containsKey("query")
                    || call.containsKey("siteUrl") && call.containsKey("folderName"));
  }

  private static ToolCases folders() {
    return of("sharepoint_folder_search")
        .maybe("name", "*", "minu")
        .maybe("siteUrl", "https://haldenpryce.sharepoint.example/sites/HR")
        .maybe("limit", 2, 50)
        .maybe("offset", 1)
        .refusing(call -> !call.containsKey("name"));
  }

  private static ToolCases people() {
    return of("search_people")
        .maybe("query", "a", "samuel")
        .maybe("limit", 2, 50)
        .maybe("offset", 1)
        .refusing(call -> !call.containsKey("query"));
  }

  /** Of Teams, where the tenant granted what is optional. */
  static Stream<ToolCases> teams(String team, String channel, String message) {
    return Stream.of(
        of("teams_list_chats").maybe("query", "Lindeweg", "nobody").maybe("limit", 1, 50),
        of("teams_list_teams").maybe("limit", 1, 100),
        of("teams_list_channels").always("teamId", team).maybe("limit", 1, 100),
        of("teams_list_channel_messages")
            .always("teamId", team)
            .always("channelId", channel)
            .maybe("parentMessageId", message)
            .maybe("limit", 1, 50));
  }

  /** Of a resource: what does not concern it changes nothing. */
  static ToolCases resource(List<String> uris) {
    return windowed(of("read_resource").always("uri", uris.toArray()))
        .maybe("includeQuoted", true, false)
        .maybe("bodyFormat", "text", "html")
        .maybe("maxCharacters", 1000, 160_000)
        .maybe("limit", 1, 100);
  }
}
