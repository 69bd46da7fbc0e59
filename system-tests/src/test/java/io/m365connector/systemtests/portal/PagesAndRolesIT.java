package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page as nobody, viewer, approver and administrator: what opens, and what is offered. */
@Tag("browser")
@ExtendWith(PortalStand.Shared.class)
class PagesAndRolesIT {

  /** Buttons that change something, by the least role that is offered them. */
  private static final Map<String, Set<String>> OFFERED =
      Map.of(
          "approver",
          Set.of(
              "approve",
              "reject",
              "block",
              "suspend",
              "resume",
              "dismiss",
              "stopTenant",
              "stopTool",
              "stopEverything",
              "release",
              "refresh",
              "test"),
          "administrator",
          Set.of("save", "admit", "renew", "revoke", "unblock"));

  /** Pages whose {@code save} keeps a person's own wishes. */
  private static final String OWN = "account";

  private final PortalStand portal;

  PagesAndRolesIT(PortalStand portal) {
    this.portal = portal;
  }

  @Test
  void open_and_offer_what_the_role_table_says() {
    JsonNode rows = portal.run("matrix.mjs");
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (JsonNode row : rows) {
      String role = row.path("role").asText();
      String name = row.path("name").asText();
      boolean in = row.path("inside").asBoolean();
      boolean may = row.path("public").asBoolean() || !role.equals("nobody");
      if (in != may) {
        wrong.add(role + " at " + name + ": " + (in ? "let in" : "kept out"));
      }
      if (in && may && row.path("status").asInt() != row.path("expected").asInt()) {
        wrong.add(role + " at " + name + ": " + row.path("status"));
      }
      for (JsonNode button : row.path("buttons")) {
        checked++;
        if (!name.equals(OWN) && !offered(role, button.asText())) {
          wrong.add(role + " at " + name + " is offered " + button.asText());
        }
      }
    }
    System.out.println(rows.size() + " pages × roles, " + checked + " buttons");
    assertThat(wrong).isEmpty();
    assertThat(
            StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("role").asText().equals("administrator"))
                .mapToInt(row -> row.path("buttons").size())
                .sum())
        .as("what an administrator is offered")
        .isGreaterThan(10);
  }

  private static boolean offered(String role, String button) {
    boolean approvers = OFFERED.get("approver").contains(button);
    boolean administrators = OFFERED.get("administrator").contains(button);
    return switch (role) {
      case "administrator" -> true;
      case "approver" -> !administrators;
      default -> !approvers && !administrators;
    };
  }
}
