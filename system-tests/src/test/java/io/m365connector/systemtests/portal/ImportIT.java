package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

  private final PortalStand portal;
  private JsonNode made = MissingNode.getInstance();

  ImportIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void import_them() {
    made = portal.run("imports.mjs");
    System.out.println("J5 preview: " + made.path("found") + ", taken: " + made.path("taken"));
  }

  @Test
  void all_seven_wrong_rows_are_seen_before_anything_happens() {
    assertThat(made.path("wrong").asInt()).isEqualTo(7);
    assertThat(made.path("problems").asText()).contains("no hexadecimal digit");
    assertThat(made.path("offered").asInt()).as("a button to take them").isZero();
    assertThat(made.path("half").asInt()).as("entries afterwards").isZero();
  }

  @Test
  void another_number_than_was_shown_takes_nothing() {
    assertThat(made.path("otherNumber").asText()).contains("500");
  }

  @Test
  void five_hundred_good_rows_are_taken_at_once() {
    assertThat(made.path("told").asText()).contains("500");
    assertThat(made.path("listed").asInt()).as("rows on the list's first page").isEqualTo(25);
    assertThat(made.path("policy")).isEmpty();
  }
}
