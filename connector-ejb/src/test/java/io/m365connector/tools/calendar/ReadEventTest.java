package io.m365connector.tools.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.tools.ToolTest;
import io.m365connector.tools.resource.ReadResource;
import io.m365connector.tools.resource.Readers;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadEventTest extends ToolTest {

  private static final String JOIN = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0";

  private ReadResource tool;

  @BeforeEach
  void makeTool() {
    tool =
        Readers.tool(
            client,
            cursors,
            new ReadEvent(),
            new ReadTranscript(new Downloads(config()), config()));
    graph.get(
        "/me/events/e1",
        """
        {"id":"e1","subject":"Review","start":{"dateTime":"2026-06-18T08:00:00.0000000","timeZone":"UTC"},
         "end":{"dateTime":"2026-06-18T09:00:00.0000000","timeZone":"UTC"},
         "attendees":[{"type":"required","status":{"response":"declined"},"emailAddress":{"name":"Bob","address":"bob@x.example"}}],
         "responseStatus":{"response":"organizer"},"onlineMeeting":{"joinUrl":"%s"},
         "body":{"contentType":"html","content":"<p>Agenda</p>"}}
        """
            .formatted(JOIN));
  }

  @Test
  void an_event_comes_with_answers_text_and_where_its_transcript_is() {
    JsonObject event = run(tool, "{'uri':'calendar:///events/e1'}");
    assertThat(event.getString("kind")).isEqualTo("event");
    assertThat(event.getJsonObject("responseStatus").getString("response")).isEqualTo("organizer");
    assertThat(event.getJsonArray("attendees").getJsonObject(0).getString("response"))
        .isEqualTo("declined");
    assertThat(event.getString("meetingTranscriptUrl"))
        .startsWith("meeting-transcript:///events/")
        .endsWith("?start=2026-06-18T08:00:00Z&end=2026-06-18T09:00:00Z");
  }

  @Test
  void a_transcript_is_read_where_the_tenant_granted_it() {
    Set<String> scopes = new HashSet<>(CONSENT_SCREEN);
    scopes.addAll(Set.of("OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All"));
    exchange.grant(scopes);
    graph.get(
        "/me/onlineMeetings",
        call ->
            call.parameter("$filter").equals("JoinWebUrl eq '" + JOIN + "'")
                ? Reply.json("{\"value\":[{\"id\":\"meeting\",\"subject\":\"Review\"}]}")
                : Reply.json("{\"value\":[]}"));
    graph.get(
        "/me/onlineMeetings/meeting/transcripts",
        """
        {"value":[{"id":"before","createdDateTime":"2026-06-11T08:00:00Z"},
                  {"id":"t1","createdDateTime":"2026-06-18T08:01:00Z","endDateTime":"2026-06-18T08:59:00Z"}]}
        """);
    graph.get(
        "/me/onlineMeetings/meeting/transcripts/t1/content",
        call -> new Reply(200, "text/vtt", "WEBVTT\n\nBob: hello".getBytes(), Map.of()));
    String uri = run(tool, "{'uri':'calendar:///events/e1'}").getString("meetingTranscriptUrl");

    JsonObject transcript = run(tool, "{'uri':'" + uri + "'}");

    assertThat(transcript.getJsonArray("transcripts")).hasSize(1);
    assertThat(transcript.getJsonArray("transcripts").getJsonObject(0).getString("content"))
        .contains("WEBVTT", "Bob: hello");
    assertThat(transcript.getJsonObject("meeting").getString("subject")).isEqualTo("Review");
    assertThat(graph.lastCall().parameter("$format")).isEqualTo("text/vtt");

    graph.get("/me/onlineMeetings/meeting/transcripts", "{\"value\":[]}");
    assertThat(fail(tool, "{'uri':'" + uri + "'}").getString("message"))
        .startsWith("NOT_FOUND: No transcripts available for meeting: ");
  }

  @Test
  void without_the_permissions_a_transcript_is_forbidden() {
    String uri = run(tool, "{'uri':'calendar:///events/e1'}").getString("meetingTranscriptUrl");
    assertThat(fail(tool, "{'uri':'" + uri + "'}").getString("message"))
        .startsWith("FORBIDDEN: Missing scope 'OnlineMeeting")
        .contains("adminconsent");
  }

  @Test
  void the_address_of_a_meeting_is_never_called() {
    exchange.grant(Set.of("OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All"));
    graph.get("/me/onlineMeetings", "{\"value\":[]}");
    fail(tool, "{'uri':'meeting-transcript:///events/https%3A%2F%2F169.254.169.254%2Fx'}");
    assertThat(graph.lastCall().parameter("$filter"))
        .isEqualTo("JoinWebUrl eq 'https://169.254.169.254/x'");
    assertThat(fail(tool, "{'uri':'meeting-transcript:///events/nonsense'}").getString("code"))
        .isEqualTo("VALIDATION_ERROR");
  }
}
