package io.m365connector.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sandbox's own answers against Microsoft's description of Graph. Skipped, and so seen, where
 * the description is not there.
 */
class GraphAnswersTest {

  private static final String SHARED = "projects@halden-pryce.example";

  private final TestGraph maren =
      TestGraph.as("maren.oduya")
          .granted(
              "User.Read",
              "User.ReadBasic.All",
              "User.Read.All",
              "People.Read",
              "Mail.Read",
              "Mail.Read.Shared",
              "Calendars.Read",
              "Calendars.Read.Shared",
              "Files.Read.All",
              "Files.ReadWrite.All",
              "Sites.Read.All",
              "Chat.Read",
              "OnlineMeetings.Read",
              "OnlineMeetingTranscript.Read.All");

  /** The connector does not call it. */
  private static final Set<String> NOT_SIMULATED =
      Set.of("/chats/{chat-id}/messages/{chatMessage-id}/hostedContents");

  /** A value for each brace of a path, by what stands before it. */
  private final Map<String, String> ids = new TreeMap<>();

  private void learnIds() {
    ids.put("/users/", SHARED);
    mail("/me");
    mail("/users/" + SHARED);
    calendars();
    files();
    JsonNode chat = maren.get("/me/chats", "$top=1").value().get(0);
    ids.put("/chats/", chat.path("id").asText());
    ids.put("/chats/*/messages/", first("/chats/" + ids.get("/chats/") + "/messages"));
    String join =
        maren
            .get("/me/events", "$filter=subject eq 'Projects stand-up'")
            .value()
            .get(0)
            .at("/onlineMeeting/joinUrl")
            .asText();
    String meeting =
        maren
            .get("/me/onlineMeetings", "$filter=JoinWebUrl eq '" + join + "'")
            .value()
            .get(0)
            .path("id")
            .asText();
    ids.put("/me/onlineMeetings/", meeting);
    ids.put(
        "/me/onlineMeetings/*/transcripts/",
        first("/me/onlineMeetings/" + meeting + "/transcripts"));
  }

  private void mail(String of) {
    String star = of.equals("/me") ? of : "/users/*";
    ids.put(star + "/mailFolders/", "inbox");
    JsonNode message =
        maren.get(of + "/messages", "$filter=hasAttachments eq true", "$top=1").value().get(0);
    if (message == null) {
      message = maren.get(of + "/messages", "$top=1").value().get(0);
    }
    String id = message.path("id").asText();
    ids.put(star + "/messages/", id);
    JsonNode attachments = maren.get(of + "/messages/" + id + "/attachments").value();
    ids.put(
        star + "/messages/*/attachments/",
        attachments.isEmpty() ? "" : attachments.get(0).path("id").asText());
  }

  private void calendars() {
    ids.put("/me/calendars/", first("/me/calendars"));
    ids.put("/me/events/", first("/me/events", "$filter=subject eq 'Projects stand-up'"));
  }

  private void files() {
    ids.put("/drives/", maren.get("/me/drive").json().path("id").asText());
    String file = "";
    for (JsonNode item : maren.get("/me/drive/search(q='a')").value()) {
      file = item.has("file") ? item.path("id").asText() : file;
    }
    ids.put("/drives/*/items/", file);
    ids.put("folder", maren.get("/me/drive/root").json().path("id").asText());
    share(file);
    for (JsonNode site : maren.get("/sites", "search=*").value()) {
      String path = "/sites/" + site.path("id").asText();
      for (JsonNode list : readable(path + "/lists")) {
        String id = list.path("id").asText();
        if (readable(path + "/lists/" + id + "/items").isEmpty()
            || readable(path + "/pages").isEmpty()) {
          continue;
        }
        ids.put("/sites/", site.path("id").asText());
        ids.put("/sites/*/pages/", first(path + "/pages"));
        ids.put("/sites/*/lists/", id);
        ids.put("/sites/*/lists/*/items/", first(path + "/lists/" + id + "/items"));
      }
    }
  }

  private void share(String file) {
    String url =
        maren.get("/me/drive/items/" + file, "$select=webUrl").json().path("webUrl").asText();
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(url.getBytes(StandardCharsets.UTF_8));
    ids.put("/shares/", "u!" + token);
  }

  private List<JsonNode> readable(String path) {
    Answer answer = maren.get(path);
    List<JsonNode> items = new ArrayList<>();
    if (answer.status() == 200) {
      answer.value().forEach(items::add);
    }
    return items;
  }

  private String first(String path, String... query) {
    return maren.get(path, query).value().get(0).path("id").asText();
  }

  @Test
  void are_what_microsoft_describes() {
    GraphDescription description = description();
    learnIds();
    List<String> complaints = new ArrayList<>();
    for (String template : description.reads()) {
      String path = path(template);
      Answer answer = maren.get(path, query(template));
      if (answer.status() >= 400 && !NOT_SIMULATED.contains(template)) {
        complaints.add(answer.status() + " " + path);
      }
      complaints.addAll(description.complaints(Method.GET, path, answer));
    }
    assertThat(description.reads()).hasSizeGreaterThan(60);
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/me/calendar/getSchedule | {'Schedules':['maren.oduya@halden-pryce.example'],'StartTime':{'dateTime':'2026-11-24T08:00:00','timeZone':'UTC'},'EndTime':{'dateTime':'2026-11-24T18:00:00','timeZone':'UTC'}}",
        "/me/findMeetingTimes | {'maxCandidates':5}",
        "/search/query | {'requests':[{'entityTypes':['driveItem'],'query':{'queryString':'minutes'}}]}",
        "/search/query | {'requests':[{'entityTypes':['message'],'query':{'queryString':'pump'}}]}",
        "/search/query | {'requests':[{'entityTypes':['event'],'query':{'queryString':'stand-up'}}]}",
        "/search/query | {'requests':[{'entityTypes':['chatMessage'],'query':{'queryString':'pump'}}]}",
      })
  void to_a_post_are_too(String path, String body) {
    Answer answer = maren.post(path, body.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(description().complaints(Method.POST, path, answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":[{\"subject\":42}]}", "{\"value\":{}}"})
  void that_are_wrong_would_be_found(String json) {
    Response wrong = Response.json(200, Json.parse(json.getBytes(StandardCharsets.UTF_8)));
    Answer answer = new Answer(wrong, maren.get("/me").request());

    assertThat(description().complaints(Method.GET, "/me/messages", answer)).isNotEmpty();
  }

  private static GraphDescription description() {
    assumeTrue(GraphDescription.isThere(), "graph-subset.yaml is not there: not judged");
    return GraphDescription.read();
  }

  private String path(String template) {
    StringBuilder path = new StringBuilder();
    StringBuilder star = new StringBuilder();
    if (template.endsWith("/items/{driveItem-id}/children")) {
      return "/drives/" + ids.get("/drives/") + "/items/" + ids.get("folder") + "/children";
    }
    if (template.equals("/users/{user-id}/events/{event-id}")) {
      return "/users/maren.oduya@halden-pryce.example/events/" + ids.get("/me/events/");
    }
    for (String part : template.substring(1).split("/")) {
      path.append('/');
      star.append('/');
      boolean id = part.startsWith("{");
      path.append(id ? ids.getOrDefault(star.toString(), "unknown") : part.replace("{q}", "a"));
      star.append(id ? "*" : part);
    }
    return path.toString();
  }

  private static String[] query(String template) {
    if (template.endsWith("/calendarView") || template.endsWith("/instances")) {
      return new String[] {
        "startDateTime=2026-11-01T00:00:00Z", "endDateTime=2026-12-01T00:00:00Z"
      };
    }
    return switch (template) {
      case "/sites" -> new String[] {"search=*"};
      case "/me/onlineMeetings" -> new String[] {"$filter=JoinWebUrl eq 'https://x.example'"};
      default -> new String[0];
    };
  }
}
