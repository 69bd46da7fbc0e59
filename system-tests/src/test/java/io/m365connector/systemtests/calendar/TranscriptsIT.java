package io.m365connector.systemtests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was said in meetings, from the event to the words. */
@ExtendWith(SharedStand.class)
class TranscriptsIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final String READ = "read_resource";

  private final Stand stand;

  TranscriptsIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  private Tools granted() {
    stand.sandbox().grant("OnlineMeetings.Read OnlineMeetingTranscript.Read.All");
    return tools();
  }

  private static String transcriptUri(Tools tools, String query) {
    JsonNode past =
        tools
            .items(
                "outlook_calendar_search",
                "query",
                query,
                "afterDateTime",
                "40 days ago",
                "beforeDateTime",
                "yesterday",
                "order",
                "newest")
            .get(0);
    return tools
        .answer(READ, "uri", past.path("uri").asText())
        .path("meetingTranscriptUrl")
        .asText();
  }

  @Test
  void of_an_occurrence_are_read_by_the_address_of_its_event() {
    Tools tools = granted();

    JsonNode answer = tools.answer(READ, "uri", transcriptUri(tools, "Projects stand-up"));

    assertThat(answer.at("/meeting/subject").asText()).isEqualTo("Projects stand-up");
    assertThat(answer.path("transcripts")).hasSize(1);
    assertThat(answer.at("/transcripts/0/content").asText())
        .contains("WEBVTT")
        .contains("<v Maren Oduya>");
  }

  @Test
  void of_a_series_are_all_reached_each_once() {
    Tools tools = granted();
    String series = transcriptUri(tools, "Projects stand-up").replaceFirst("\\?.*", "");
    Set<String> seen = new HashSet<>();
    JsonNode page = tools.answer(READ, "uri", series, "limit", 10);
    while (true) {
      page.path("transcripts")
          .forEach(each -> assertThat(seen.add(each.path("id").asText())).isTrue());
      if (!page.at("/pagination/moreResults").asBoolean()) {
        break;
      }
      page = tools.answer(READ, "cursor", page.at("/pagination/nextCursor").asText());
    }

    assertThat(seen).hasSizeGreaterThan(30);
    assertThat(stand.sandbox().calls("entra")).isPositive();
  }

  @Test
  void need_their_permission() {
    Tools tools = tools();

    assertThat(tools.refusal(READ, "uri", transcriptUri(tools, "Projects stand-up")))
        .contains("FORBIDDEN: Missing scope 'OnlineMeeting");
  }

  @Test
  void of_a_meeting_without_are_not_found() {
    Tools tools = granted();

    assertThat(tools.refusal(READ, "uri", transcriptUri(tools, "Dubai site call")))
        .contains("NOT_FOUND: No transcripts available for meeting");
  }

  @Test
  void of_others_are_not_found() {
    Tools tools = granted();
    String uri = transcriptUri(tools, "Projects stand-up");

    assertThat(
            Tools.of(stand.client("grace.lindqvist@halden-pryce.example"))
                .refusal(READ, "uri", uri))
        .contains("NOT_FOUND: No transcripts available for meeting");
  }

  @Test
  void that_the_tenant_switched_off_are_told_so() {
    Tools tools = granted();
    String uri = transcriptUri(tools, "Projects stand-up");
    stand
        .sandbox()
        .fault(
            Map.of(
                "path", ".*/transcripts",
                "graphError", "GraphAccessToTranscriptsDisabled",
                "status", 403));

    assertThat(tools.refusal(READ, "uri", uri)).contains("GraphAccessToTranscriptsDisabled");
  }
}
