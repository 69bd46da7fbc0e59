package io.m365connector.sandbox.graph.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.Comparator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSearchTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");

  @Nested
  class Search {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"invoice\"",
          "\"subject:invoice from:tomas\"",
          "\"from:bookings@kestrel-travel.example\"",
          "\"hasAttachments:true AND received>=2026-06-01\"",
          "\"subject:\\\"design review\\\"\"",
          "\"received:2026-09-01..2026-10-31\"",
          "\"HP-2041\"",
          "\"steer*\"",
          "\"attachment:minutes\"",
          "\"地盤調査\"",
          "\"(subject:incident OR subject:travel) NOT from:grace\"",
          "pump",
        })
    void finds_some_but_not_all(String search) {
      int found = maren.all("/me/messages", "$search=" + search, "$select=id", "$top=100").size();
      int all = maren.get("/me/messages", "$count=true").json().path("@odata.count").asInt();
      assertThat(found).isBetween(1, all - 1);
    }

    @Test
    void is_ordered_by_the_date_sent() {
      assertThat(
              MessagesTest.texts(
                  maren.get("/me/messages", "$search=\"invoice\"", "$top=50").value(),
                  "sentDateTime"))
          .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void pages_by_token_and_may_hand_out_an_empty_page() {
      JsonNode first = maren.get("/me/messages", "$search=\"invoice\"", "$top=5").json();
      assertThat(first.path("@odata.nextLink").asText())
          .contains("$skiptoken=")
          .doesNotContain("$skip=");
      JsonNode second = maren.follow(first.path("@odata.nextLink").asText()).json();
      assertThat(second.path("value")).isEmpty();
      assertThat(second.has("@odata.nextLink")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "$filter=isRead eq false,SearchWithFilter",
      "$orderby=receivedDateTime,SearchWithOrderBy",
      "$count=true,SearchWithCount",
      "$skip=10,SearchWithSkip",
    })
    void cannot_be_combined(String option, String code) {
      Answer answer = maren.get("/me/messages", "$search=\"pump\"", option);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"subject:pump", "\"unbalanced \\\"phrase\"", "\"(pump\"", "\"a\"b\"", ""})
    void that_is_malformed_is_a_bad_request(String search) {
      assertThat(maren.get("/me/messages", "$search=" + search).status()).isEqualTo(400);
    }
  }

  @Nested
  class Options {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "$top=0",
          "$top=1001",
          "$top=x",
          "$skip=-1",
          "top=5",
          "search=x",
          "$nonsense=1",
          "$select=nonsense",
          "$select=from/emailAddress",
          "$expand=nonsense",
          "$orderby=nonsense",
          "$orderby=subject sideways",
          "$count=yes",
          "$skiptoken=abc"
        })
    void that_graph_does_not_know_are_refused(String option) {
      assertThat(maren.get("/me/messages", option).status()).isEqualTo(400);
    }

    @Test
    void given_twice_are_refused() {
      assertThat(maren.get("/me/messages", "$top=1", "$top=2").status()).isEqualTo(400);
    }
  }
}
