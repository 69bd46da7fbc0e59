package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.m365connector.systemtests.support.Figures;
import io.m365connector.systemtests.support.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** J1 from the first form to the first answer, by mouse; and J6, the same by keyboard alone. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalStand.Shared.class)
class NewcomerIT {

  private static final List<String> KINDS = List.of("J1 mouse", "J6 keyboard");

  private final PortalStand portal;
  private JsonNode made = MissingNode.getInstance();

  NewcomerIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void walk() {
    made =
        portal.run(
            "newcomer.mjs",
            Map.of(
                "newcomers",
                Map.of(
                    KINDS.getFirst(), newcomer(Ids.SECOND_TENANT),
                    KINDS.getLast(), newcomer(Ids.TENANT))));
    for (String kind : KINDS) {
      JsonNode all = made.path(kind);
      Figures.say(
          kind + ", whole",
          "600 s, 6 clicks of the approver",
          "%s s; approver %s clicks %s keys; visitor %s clicks %s keys; admitted after %s ms"
              .formatted(
                  all.path("seconds"),
                  all.path("approved").path("clicks"),
                  all.path("approved").path("keys"),
                  all.path("asked").path("clicks").asInt()
                      + all.path("consented").path("clicks").asInt(),
                  all.path("asked").path("keys").asInt()
                      + all.path("consented").path("keys").asInt(),
                  all.path("admitted")));
    }
  }

  private Map<String, String> newcomer(String tenant) {
    return Map.of(
        "tenant",
        tenant,
        "token",
        portal.stand().sandbox().token(Map.of("tenant", tenant, "client", Ids.UNLISTED_CLIENT)));
  }

  @Test
  void a_stranger_becomes_a_caller_within_ten_minutes_and_six_clicks_of_the_approver() {
    for (String kind : KINDS) {
      JsonNode all = made.path(kind);
      assertThat(all.path("before").asInt()).as(kind).isEqualTo(403);
      assertThat(all.path("admitted").asInt()).isLessThan(1000);
      assertThat(all.path("approved").path("clicks").asInt()).isLessThanOrEqualTo(6);
      assertThat(all.path("tool").asInt()).isEqualTo(200);
      assertThat(all.path("answer").asText()).contains("result").doesNotContain("isError\":true");
      assertThat(all.path("seconds").asDouble()).isLessThan(600);
    }
  }

  @Test
  void the_administrator_of_the_tenant_consents_from_the_status_page() {
    for (String kind : KINDS) {
      assertThat(made.path(kind).path("consented").path("told").asText())
          .doesNotContain("AADSTS")
          .containsIgnoringCase("consent");
    }
  }

  @Test
  void the_keyboard_alone_does_all_of_it() {
    for (String who : List.of("asked", "approved", "consented")) {
      JsonNode part = made.path("J6 keyboard").path(who);
      assertThat(part.path("clicks").asInt()).as(who).isZero();
      assertThat(part.path("keys").asInt()).as(who).isPositive();
    }
  }

  @Test
  void no_page_on_the_way_breaks_the_content_policy() {
    KINDS.forEach(kind -> assertThat(made.path(kind).path("policy")).isEmpty());
  }
}
