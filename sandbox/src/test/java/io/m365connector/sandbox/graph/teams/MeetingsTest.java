package io.m365connector.sandbox.graph.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsTest {

  private static final String NOW = TestGraph.ANCHOR.toString();

  private final TestGraph maren =
      TestGraph.as("maren.oduya")
          .granted("Calendars.Read", "OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All");

  private String address(String subject) {
    return maren
        .get("/me/events", "$filter=subject eq '" + subject + "'", "$select=onlineMeeting")
        .value()
        .get(0)
        .at("/onlineMeeting/joinUrl")
        .asText();
  }

  private Answer found(TestGraph user, String address) {
    return user.get(
        "/me/onlineMeetings", "$filter=JoinWebUrl eq '" + address.replace("'", "''") + "'");
  }

  private String transcripts() {
    JsonNode meeting = found(maren, address("Projects stand-up")).value().get(0);
    return "/me/onlineMeetings/" + meeting.path("id").asText() + "/transcripts";
  }

  @Nested
  class A_meeting {

    @Test
    void is_found_by_its_address_to_join() {
      JsonNode all = found(maren, address("Projects stand-up")).value();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).path("subject").asText()).isEqualTo("Projects stand-up");
    }

    @Test
    void is_not_found_by_who_was_not_invited() {
      TestGraph grace = TestGraph.as("grace.lindqvist").granted("OnlineMeetings.Read");
      assertThat(found(grace, address("Projects stand-up")).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$top=1", "$filter=subject eq 'x'", "$filter=JoinWebUrl ne 'x'"})
    void is_not_found_otherwise(String option) {
      assertThat(maren.get("/me/onlineMeetings", option).status()).isEqualTo(400);
    }

    @Test
    void needs_its_permission() {
      assertThat(found(TestGraph.as("maren.oduya"), "https://x").status()).isEqualTo(403);
    }
  }

  @Nested
  class Transcripts {

    @Test
    void are_listed_page_by_page_of_past_occurrences_only() {
      List<JsonNode> all = maren.all(transcripts());
      assertThat(all).hasSizeGreaterThan(20);
      assertThat(all).extracting(each -> each.path("id").asText()).doesNotHaveDuplicates();
      assertThat(all).allMatch(each -> each.path("createdDateTime").asText().compareTo(NOW) < 0);
    }

    @Test
    void say_who_spoke() {
      String one = transcripts() + "/" + maren.all(transcripts()).get(0).path("id").asText();
      Answer content = maren.get(one + "/content", "$format=text/vtt");
      assertThat(content.header("Content-Type")).isEqualTo("text/vtt");
      assertThat(new String(content.bytes(), StandardCharsets.UTF_8))
          .startsWith("WEBVTT\n")
          .contains("<v Maren Oduya>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$top=1", "$select=id", "$filter=id eq 'x'", "$orderby=id"})
    void take_no_options(String option) {
      assertThat(maren.get(transcripts(), option).status()).isEqualTo(400);
    }

    @Test
    void need_their_permission() {
      assertThat(maren.granted("OnlineMeetings.Read").get(transcripts()).status()).isEqualTo(403);
    }

    @Test
    void of_a_meeting_that_is_not_transcribed_are_none() {
      JsonNode meeting = found(maren, address("Dubai site call")).value().get(0);
      assertThat(
              maren
                  .get("/me/onlineMeetings/" + meeting.path("id").asText() + "/transcripts")
                  .value())
          .isEmpty();
    }
  }
}
