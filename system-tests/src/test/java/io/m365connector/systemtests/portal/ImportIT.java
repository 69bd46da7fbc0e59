package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.m365connector.systemtests.support.Figures;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** J5: five hundred tenants from a file, seven of them wrong. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalStand.Shared.class)
class ImportIT {

  private static final List<String> KINDS = List.of("mouse", "keyboard");

  private final PortalStand portal;
  private JsonNode made = MissingNode.getInstance();

  ImportIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void import_them() {
    made = portal.run("imports.mjs");
    for (String kind : KINDS) {
      for (String part : List.of("found", "taken")) {
        JsonNode way = made.path(kind).path(part);
        Figures.say(
            "J5 " + kind + ", " + part,
            "all errors before anything happens",
            "%s clicks, %s keys, %s s"
                .formatted(way.path("clicks"), way.path("keys"), way.path("seconds")));
      }
    }
  }

  @Test
  void all_seven_wrong_rows_are_seen_before_anything_happens() {
    for (String kind : KINDS) {
      JsonNode each = made.path(kind);
      assertThat(each.path("wrong").asInt()).as(kind).isEqualTo(7);
      assertThat(each.path("problems").asText()).contains("no hexadecimal digit");
      assertThat(each.path("offered").asInt()).as("a button to take them").isZero();
      assertThat(each.path("half").asInt()).as("entries afterwards").isZero();
    }
  }

  @Test
  void another_number_than_was_shown_takes_nothing() {
    KINDS.forEach(kind -> assertThat(made.path(kind).path("otherNumber").asText()).contains("500"));
  }

  @Test
  void five_hundred_good_rows_are_taken_at_once() {
    for (String kind : KINDS) {
      assertThat(made.path(kind).path("told").asText()).contains("500");
      assertThat(made.path(kind).path("listed").asInt()).as("rows of the first page").isEqualTo(25);
    }
    assertThat(made.path("policy")).isEmpty();
  }

  @Test
  void the_keyboard_alone_does_all_of_it() {
    for (String part : List.of("found", "taken")) {
      assertThat(made.path("keyboard").path(part).path("clicks").asInt()).isZero();
    }
  }
}
