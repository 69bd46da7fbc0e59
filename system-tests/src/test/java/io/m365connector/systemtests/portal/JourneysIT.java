package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What operators do under time, by mouse and by keyboard alone: J1 lets a customer in, J2 stops one
 * in an emergency, J3 finds the cause of an error, J4 answers who let somebody in and why.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalStand.Shared.class)
class JourneysIT {

  private static final int TIMES = 10;

  private final PortalStand portal;
  private JsonNode made = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

  JourneysIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void make_all_journeys() {
    PortalData data = portal.data();
    // The oldest of all, so that they stand on the first page.
    data.request("Tsukimi by mouse", Ids.THIRD_TENANT, Ids.DESKTOP, 90);
    data.request("Tsukimi by keyboard", Ids.THIRD_TENANT, Ids.UNLISTED_CLIENT, 80);
    String toggled = data.entryOf(Ids.TENANT, Ids.DESKTOP);
    made =
        portal.run(
            "journeys.mjs",
            Map.of(
                "newcomers",
                Map.of(
                    "mouse",
                    newcomer("Tsukimi by mouse", Ids.DESKTOP),
                    "keyboard",
                    newcomer("Tsukimi by keyboard", Ids.UNLISTED_CLIENT)),
                "troubled",
                Map.of(
                    "token", portal.stand().sandbox().token(Map.of("tenant", Ids.SECOND_TENANT))),
                "toggled",
                Map.of(
                    "entry",
                    toggled,
                    "token",
                    portal.stand().sandbox().token(""),
                    "times",
                    TIMES)));
    made.fields()
        .forEachRemaining(
            each -> {
              if (each.getKey().startsWith("J")) {
                System.out.printf(
                    "%s: %s clicks, %s keys, %s s%n",
                    each.getKey(),
                    each.getValue().path("clicks"),
                    each.getValue().path("keys"),
                    each.getValue().path("seconds"));
              }
            });
  }

  private Map<String, String> newcomer(String organisation, String client) {
    return Map.of(
        "organisation",
        organisation,
        "token",
        portal
            .stand()
            .sandbox()
            .token(Map.of("user", "olivia.marsh@tsukimi.example", "client", client)));
  }

  @Test
  void a_customer_is_let_in_with_at_most_six_clicks() {
    for (String kind : List.of("mouse", "keyboard")) {
      JsonNode journey = made.path("J1 " + kind);
      assertThat(journey.path("before").asInt()).as("before, by %s", kind).isEqualTo(403);
      assertThat(journey.path("clicks").asInt()).isLessThanOrEqualTo(6);
      assertThat(journey.path("admitted").asLong()).as("ms until admitted").isLessThan(1000);
      assertThat(journey.path("tool").asInt()).isEqualTo(200);
      assertThat(journey.path("answer").asText())
          .contains("result")
          .doesNotContain("isError\":true");
    }
    assertThat(made.path("J1 keyboard").path("clicks").asInt()).isZero();
  }

  @Test
  void a_customer_is_stopped_from_any_page_with_at_most_three_clicks() {
    for (String kind : List.of("mouse", "keyboard")) {
      JsonNode journey = made.path("J2 " + kind);
      assertThat(journey.path("before").asInt()).isEqualTo(200);
      assertThat(journey.path("clicks").asInt()).isLessThanOrEqualTo(3);
      assertThat(journey.path("refused").asLong()).as("ms until refused").isLessThan(1000);
      assertThat(journey.path("shown").asText()).isEqualTo("Suspended");
    }
    assertThat(made.path("J2 keyboard").path("clicks").asInt()).isZero();
  }

  @Test
  void the_cause_of_what_a_user_saw_is_found_within_a_minute() {
    for (String kind : List.of("mouse", "keyboard")) {
      JsonNode journey = made.path("J3 " + kind);
      assertThat(journey.path("shown").asText()).contains("M365C-");
      assertThat(journey.path("answer").asText())
          .contains("AADSTS65001", "An administrator of the tenant");
      assertThat(journey.path("seconds").asDouble()).isLessThan(60);
    }
    assertThat(made.path("J3 keyboard").path("clicks").asInt()).isZero();
  }

  @Test
  void who_let_somebody_in_and_why_is_found_within_half_a_minute() {
    for (String kind : List.of("mouse", "keyboard")) {
      JsonNode journey = made.path("J4 " + kind);
      assertThat(journey.path("answer").asText())
          .contains("Agreed with the customer in the kick-off");
      assertThat(journey.path("seconds").asDouble()).isLessThan(30);
    }
  }

  @Test
  void the_next_call_knows_within_a_second() {
    for (String change : List.of("refused", "admitted")) {
      List<Long> millis = new ArrayList<>();
      made.path("toggle").path(change).forEach(each -> millis.add(each.asLong()));
      millis.sort(Comparator.naturalOrder());
      System.out.println(change + " after ms: " + millis);
      assertThat(millis).hasSize(TIMES);
      assertThat(millis.getLast()).isLessThan(1000);
    }
  }

  @Test
  void no_page_on_the_way_breaks_the_content_policy() {
    assertThat(made.path("policy")).isEmpty();
  }
}
