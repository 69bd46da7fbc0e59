package io.m365connector.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who the caller is, what was granted, and whom they know. */
@ExtendWith(SharedStand.class)
class PeopleIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";

  private final Stand stand;

  PeopleIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  @Test
  void the_caller_is_who_signed_in() {
    JsonNode me = tools().answer("get_me");

    assertThat(me.path("displayName").asText()).isEqualTo("Maren Oduya");
    assertThat(me.path("tenantId").asText()).isEqualTo(Ids.TENANT);
  }

  @Test
  void the_granted_permissions_are_listed() {
    assertThat(tools().answer("get_granted_scopes").path("grantedScopes").toString())
        .contains("Mail.Read", "Chat.Read")
        .doesNotContain("Mail.Send");
  }

  @Test
  void people_are_found_in_mail_where_nothing_else_is_granted() {
    JsonNode answer = tools().answer("search_people", "query", "samuel");

    assertThat(answer.path("items").toString()).contains("samuel.achterberg@");
  }

  @Test
  void people_are_found_in_the_directory_where_it_is_granted() {
    grant("User.ReadBasic.All");

    assertThat(tools().answer("search_people", "query", "Grace").path("items").toString())
        .contains("grace.lindqvist@");
  }

  @Test
  void people_are_found_among_the_relevant_where_that_is_granted() {
    grant("People.Read");

    assertThat(tools().answer("search_people", "query", "Tom").path("items").toString())
        .contains("tomas.ferreira@");
  }

  @Test
  void paging_visits_each_once() {
    grant("User.ReadBasic.All");
    Tools tools = tools();

    List<JsonNode> one = tools.toTheEnd("email", "search_people", "query", "a", "limit", 2);
    List<JsonNode> other = tools.toTheEnd("email", "search_people", "query", "a", "limit", 50);

    assertThat(one).isNotEmpty().containsExactlyElementsOf(other);
  }

  @Test
  void a_search_needs_a_query() {
    assertThat(tools().refusal("search_people")).contains("VALIDATION_ERROR");
  }

  private void grant(String scope) {
    stand.sandbox().grant(scope);
  }
}
