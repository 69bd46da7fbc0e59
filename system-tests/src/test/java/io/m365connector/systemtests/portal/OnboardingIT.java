package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger's way in, and what a stranger must not get. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalStand.Shared.class)
class OnboardingIT {

  private final PortalStand portal;
  private JsonNode made = MissingNode.getInstance();

  OnboardingIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void walk() {
    made = portal.run("onboarding.mjs");
    for (String journey : List.of("J1 mouse", "J1 keyboard", "J3")) {
      JsonNode each = made.path(journey);
      System.out.printf(
          "%s (requester): %s clicks, %s keys, %s s%n",
          journey, each.path("clicks"), each.path("keys"), each.path("seconds"));
    }
  }

  @Test
  void a_request_is_filed_in_three_steps_and_leads_to_its_status() {
    for (String kind : List.of("J1 mouse", "J1 keyboard")) {
      JsonNode journey = made.path(kind);
      assertThat(journey.path("shown").asText()).contains(Ids.THIRD_TENANT);
      assertThat(journey.path("url").asText()).contains("/request/status?").contains("key=");
      assertThat(journey.path("told").asText()).contains("The request was filed.");
      assertThat(journey.path("seconds").asDouble()).isLessThan(60);
    }
    assertThat(made.path("J1 mouse").path("clicks").asInt()).isLessThanOrEqualTo(6);
    assertThat(made.path("J1 keyboard").path("clicks").asInt()).isZero();
  }

  @Test
  void a_visitor_gets_no_session_and_no_page_breaks_the_content_policy() {
    for (String kind : List.of("J1 mouse", "J1 keyboard")) {
      assertThat(made.path(kind).path("cookies")).isEmpty();
      assertThat(made.path(kind).path("policy")).isEmpty();
    }
  }

  @Test
  void an_error_is_explained_within_a_minute() {
    assertThat(made.path("J3").path("answer").asText())
        .contains("AADSTS65001")
        .contains("A tenant administrator opens the consent link.");
    assertThat(made.path("J3").path("seconds").asDouble()).isLessThan(60);
  }

  @Test
  void what_a_stranger_types_is_text() {
    JsonNode hostile = made.path("hostile");
    assertThat(hostile.path("filed").asBoolean()).isTrue();
    assertThat(hostile.path("hit").asInt()).isZero();
    assertThat(hostile.path("evaluated").asBoolean()).isFalse();
    assertThat(hostile.path("markup").asInt()).isZero();
    assertThat(hostile.path("policy")).isEmpty();
  }

  @Test
  void each_file_of_the_kit_is_what_its_reader_wants_even_for_a_hostile_name() {
    Map<String, String> files = new HashMap<>();
    for (JsonNode file : made.path("kit")) {
      assertThat(file.path("status").asInt()).isEqualTo(200);
      assertThat(file.path("disposition").asText())
          .isEqualTo("attachment; filename=\"" + file.path("name").asText() + "\"");
      byte[] content = Base64.getDecoder().decode(file.path("base64").asText());
      boolean registry = file.path("name").asText().endsWith(".reg");
      files.put(
          file.path("name").asText(),
          new String(content, registry ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }
    assertThat(files).hasSize(9);
    JsonNode server = Json.parse(files.get("claude-desktop.json")).path(0);
    assertThat(server.path("oauth").path("tenantId").asText()).isEqualTo(Ids.THIRD_TENANT);
    assertThat(Json.parse(files.get("managed-settings.json")).path("managedMcpServers").path(0))
        .isEqualTo(server);
    assertThat(Json.parse(files.get(".mcp.json")).path("mcpServers").has("m365")).isTrue();
    assertThat(files.get("claude-desktop.reg"))
        .startsWith("Windows Registry Editor Version 5.00\r\n")
        .contains("\"managedMcpServers\"=\"[{\\\"name\\\":\\\"m365\\\"");
    assertThat(files.get("claude-desktop.mobileconfig"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(files.get("register-client.sh")).contains("'\\''");
  }

  @Test
  void a_link_that_is_not_the_one_says_nothing() {
    List<Integer> statuses = new ArrayList<>();
    made.path("links").forEach(each -> statuses.add(each.asInt()));
    assertThat(statuses).hasSize(6).containsOnly(404);
    assertThat(made.path("traversal").asInt()).isEqualTo(404);
  }

  @Test
  void a_withdrawn_request_can_only_be_filed_anew() {
    assertThat(made.path("withdrawn").path("offered").asInt()).isZero();
    assertThat(made.path("withdrawn").path("again").asInt()).isEqualTo(1);
  }

  @Test
  void a_program_files_nothing_and_is_slowed_down() {
    List<Integer> statuses = new ArrayList<>();
    made.path("robot").forEach(each -> statuses.add(each.asInt()));
    assertThat(statuses).as("no redirect to a status page").containsOnly(200);
    assertThat(made.path("slowed").asInt()).isPositive();
  }

  @Test
  void who_is_signed_in_gets_the_kit_and_the_trail_as_files_and_nobody_else_does() {
    JsonNode inside = made.path("inside");
    assertThat(inside.path("kit").path("status").asInt()).isEqualTo(200);
    assertThat(inside.path("csv").path("type").asText()).startsWith("text/csv");
    assertThat(inside.path("csv").path("start").asText()).startsWith("seq,at,");
    assertThat(inside.path("jsonl").path("start").asText()).startsWith("{\"seq\":");
    made.path("outside").forEach(each -> assertThat(each.asInt()).isIn(302, 401, 403));
  }
}
