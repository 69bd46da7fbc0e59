package io.m365connector.sandbox.graph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");
  private final TestGraph reader =
      maren.granted("User.Read", "User.ReadBasic.All", "People.Read", "MailboxSettings.Read");

  @Nested
  class Me {
    @Test
    void shows_the_default_properties() {
      JsonNode me = maren.get("/me").json();
      assertThat(me.path("displayName").asText()).isEqualTo("Maren Oduya");
      assertThat(me.has("department")).isFalse();
    }

    @Test
    void shows_more_when_selected() {
      assertThat(maren.get("/me", "$select=department,userType").json().path("department").asText())
          .isEqualTo("Projects");
    }

    @Test
    void the_manager_needs_more_than_the_consented_permissions() {
      assertThat(maren.get("/me/manager").errorCode()).isEqualTo("Authorization_RequestDenied");
      assertThat(
              maren.granted("User.Read.All").get("/me/manager").json().path("displayName").asText())
          .isEqualTo("Ingrid Pryce");
    }

    @Test
    void mailbox_settings_tell_the_zone() {
      assertThat(maren.get("/me/mailboxSettings").status()).isEqualTo(403);
      assertThat(reader.get("/me/mailboxSettings").json().path("timeZone").asText())
          .isEqualTo("W. Europe Standard Time");
    }
  }

  @Nested
  class Others {
    @Test
    void are_denied_with_user_read_alone() {
      assertThat(maren.get("/users/grace.lindqvist@halden-pryce.example").errorCode())
          .isEqualTo("Authorization_RequestDenied");
    }

    @Test
    void show_only_basics_to_the_basic_permission() {
      JsonNode grace =
          reader
              .get("/users/grace.lindqvist@halden-pryce.example", "$select=displayName,jobTitle")
              .json();
      assertThat(grace.path("displayName").asText()).isEqualTo("Grace Lindqvist");
      assertThat(grace.path("jobTitle").isNull()).isTrue();
    }

    @Test
    void of_another_tenant_do_not_exist() {
      assertThat(reader.get("/users/katharina.vogt@lumenfeld.example").errorCode())
          .isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void are_not_shown_to_a_guest() {
      assertThat(
              TestGraph.as("felix.sommer.guest")
                  .granted("User.ReadBasic.All")
                  .get("/users")
                  .status())
          .isEqualTo(403);
    }
  }

  @Nested
  class Search {
    @Test
    void needs_the_consistency_header() {
      Answer answer = reader.get("/users", "$search=\"displayName:ma\"");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.errorCode()).isEqualTo("Request_UnsupportedQuery");
    }

    @Test
    void finds_by_the_start_of_a_word() {
      JsonNode value =
          reader
              .header("ConsistencyLevel", "eventual")
              .get("/users", "$search=\"displayName:odu\" OR \"mail:grace\"", "$count=true")
              .value();
      assertThat(value)
          .extracting(u -> u.path("displayName").asText())
          .containsExactlyInAnyOrder("Maren Oduya", "Grace Lindqvist");
    }

    @Test
    void needs_quoted_property_clauses() {
      assertThat(
              reader.header("ConsistencyLevel", "eventual").get("/users", "$search=odu").status())
          .isEqualTo(400);
    }

    @Test
    void counting_and_contains_are_advanced() {
      assertThat(reader.get("/users", "$count=true").status()).isEqualTo(400);
      assertThat(reader.get("/users", "$filter=contains(displayName,'a')").status()).isEqualTo(400);
      assertThat(reader.get("/users", "$filter=startswith(displayName,'G')").value()).hasSize(1);
    }
  }

  @Nested
  class People {
    @Test
    void are_those_one_writes_with_most() {
      JsonNode people = reader.get("/me/people").value();
      assertThat(people).hasSize(10);
      assertThat(
              reader.get("/me/people", "$search=tom").value().get(0).path("displayName").asText())
          .isEqualTo("Tomás Ferreira");
    }
  }
}
