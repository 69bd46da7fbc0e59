package io.m365connector.sandbox.graph.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");

  @Nested
  class Listing {
    @Test
    void gives_ten_messages_newest_first_unless_told_otherwise() {
      JsonNode value = maren.get("/me/messages").value();
      assertThat(value).hasSize(10);
      assertThat(texts(value, "receivedDateTime")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void visits_every_message_once_by_next_link() {
      List<JsonNode> all = maren.all("/me/messages", "$select=id", "$top=97");
      assertThat(all.size()).isGreaterThan(400);
      assertThat(all).extracting(m -> m.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void gives_only_what_select_names_with_id_and_etag() {
      JsonNode message = maren.get("/me/messages", "$select=subject", "$top=1").value().get(0);
      assertThat(message.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("@odata.etag", "id", "subject");
    }

    @Test
    void counts_when_asked() {
      assertThat(maren.get("/me/messages", "$count=true").json().path("@odata.count").asInt())
          .isGreaterThan(400);
    }

    @Test
    void takes_percent_encoded_option_names() {
      assertThat(maren.send("GET", "/v1.0/me/messages", "%24top=3", new byte[0]).value())
          .hasSize(3);
    }

    @Test
    void leaves_unique_body_out_unless_selected() {
      assertThat(maren.get("/me/messages", "$top=1").value().get(0).has("uniqueBody")).isFalse();
      assertThat(
              maren
                  .get("/me/messages", "$top=1", "$select=uniqueBody")
                  .value()
                  .get(0)
                  .has("uniqueBody"))
          .isTrue();
    }

    @Test
    void everybody_sees_their_own_mail_only() {
      List<String> marens = texts(maren.get("/me/messages", "$top=1000").value(), "id");
      List<String> others =
          texts(TestGraph.as("hana.kobayashi").get("/me/messages", "$top=1000").value(), "id");
      assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(marens);
    }
  }

  @Nested
  class Filter {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "isRead eq false",
          "hasAttachments eq true and importance eq 'high'",
          "from/emailAddress/address eq 'bookings@kestrel-travel.example'",
          "startswith(subject,'Minutes') or contains(subject,'Invoice')",
          "receivedDateTime ge 2026-10-01T00:00:00Z and receivedDateTime lt 2026-11-01T00:00:00Z",
          "not (isRead eq true) and receivedDateTime gt 2026-06-01",
          "categories/any(c:c eq 'Confidential')",
          "importance in ('high','low')",
        })
    void finds_some_but_not_all(String filter) {
      int found =
          maren
              .get("/me/messages", "$filter=" + filter, "$count=true")
              .json()
              .path("@odata.count")
              .asInt();
      int all = maren.get("/me/messages", "$count=true").json().path("@odata.count").asInt();
      assertThat(found).isBetween(1, all - 1);
    }

    @Test
    void by_conversation_gives_the_whole_thread() {
      JsonNode one =
          maren
              .get("/me/messages", "$filter=startswith(subject,'Re: Steering')", "$top=1")
              .value()
              .get(0);
      JsonNode thread =
          maren
              .get(
                  "/me/messages",
                  "$filter=conversationId eq '" + one.path("conversationId").asText() + "'")
              .value();
      assertThat(thread.size()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "isRead = false",
          "isRead eq",
          "(isRead eq false",
          "nonsense eq 1",
          "from/nonsense eq 'x'",
          "receivedDateTime ge '2026-10-01T00:00:00Z'",
          "isRead eq 'false'",
          "subject eq 'it's'",
        })
    void that_is_malformed_is_a_bad_request(String filter) {
      Answer answer = maren.get("/me/messages", "$filter=" + filter);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("BadRequest");
    }

    @Test
    void on_recipients_is_refused_as_exchange_does() {
      Answer answer =
          maren.get(
              "/me/messages",
              "$filter=toRecipients/any(r:r/emailAddress/address eq 'a@b.example')");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("ErrorInvalidUrlQueryFilter");
    }
  }

  @Nested
  class Ordering {
    @Test
    void sorts_by_what_is_asked() {
      assertThat(
              texts(
                  maren.get("/me/messages", "$orderby=receivedDateTime asc").value(),
                  "receivedDateTime"))
          .isSorted();
    }

    @Test
    void by_a_property_that_the_filter_does_not_start_with_is_inefficient() {
      Answer answer =
          maren.get(
              "/me/messages",
              "$filter=from/emailAddress/address eq 'x@y.example'",
              "$orderby=receivedDateTime desc");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("InefficientFilter");
    }

    @Test
    void by_the_filters_first_property_works() {
      Answer answer =
          maren.get(
              "/me/messages",
              "$filter=receivedDateTime ge 2020-01-01T00:00:00Z and from/emailAddress/address eq 'bookings@kestrel-travel.example'",
              "$orderby=receivedDateTime desc");
      assertThat(answer.value()).isNotEmpty();
    }
  }

  @Nested
  class Reading {
    @Test
    void gives_the_body_as_html_or_text() {
      String id = maren.get("/me/messages", "$top=1").value().get(0).path("id").asText();
      assertThat(maren.get("/me/messages/" + id).json().at("/body/contentType").asText())
          .isEqualTo("html");
      Answer text =
          maren.header("Prefer", "outlook.body-content-type=\"text\"").get("/me/messages/" + id);
      assertThat(text.json().at("/body/contentType").asText()).isEqualTo("text");
      assertThat(text.json().at("/body/content").asText()).doesNotContain("<div");
      assertThat(text.header("Preference-Applied")).contains("outlook.body-content-type=\"text\"");
    }

    @Test
    void works_with_immutable_ids_when_preferred() {
      TestGraph immutable = maren.header("Prefer", "IdType=\"ImmutableId\"");
      String mutableId = maren.get("/me/messages", "$top=1").value().get(0).path("id").asText();
      String immutableId =
          immutable.get("/me/messages", "$top=1").value().get(0).path("id").asText();
      assertThat(immutableId).isNotEqualTo(mutableId);
      assertThat(immutable.get("/me/messages/" + immutableId).json().path("id").asText())
          .isEqualTo(immutableId);
      assertThat(immutable.get("/me/messages/" + immutableId).header("Preference-Applied"))
          .contains("ImmutableId");
    }

    @Test
    void ids_look_like_those_of_exchange() {
      String id = maren.get("/me/messages", "$top=1").value().get(0).path("id").asText();
      assertThat(id).hasSize(152).startsWith("AAMk").endsWith("=");
    }

    @Test
    void an_id_in_other_letter_case_is_not_found() {
      String id = maren.get("/me/messages", "$top=1").value().get(0).path("id").asText();
      String other = "AAMk" + id.substring(4).toLowerCase(java.util.Locale.ROOT);
      assertThat(maren.get("/me/messages/" + other).status()).isEqualTo(404);
    }

    @Test
    void somebody_elses_message_is_not_found() {
      String id =
          TestGraph.as("tomas.ferreira")
              .get("/me/messages", "$top=1")
              .value()
              .get(0)
              .path("id")
              .asText();
      Answer answer = maren.get("/me/messages/" + id);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void a_malformed_id_is_told_apart() {
      assertThat(maren.get("/me/messages/123").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
    }

    @Test
    void gives_mime() {
      String id =
          maren
              .get("/me/messages", "$filter=hasAttachments eq true", "$top=1")
              .value()
              .get(0)
              .path("id")
              .asText();
      assertThat(
              new String(
                  maren.get("/me/messages/" + id + "/$value").bytes(),
                  java.nio.charset.StandardCharsets.UTF_8))
          .contains("Message-ID: <")
          .contains("Content-Disposition: attachment");
    }
  }

  static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.path(field).asText()));
    return texts;
  }
}
