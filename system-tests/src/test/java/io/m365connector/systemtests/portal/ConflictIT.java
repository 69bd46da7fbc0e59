package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at the same thing: nobody overwrites what they have not seen. */
@Tag("browser")
@ExtendWith(PortalStand.Shared.class)
class ConflictIT {

  private final PortalStand portal;

  ConflictIT(PortalStand portal) {
    this.portal = portal;
  }

  @Test
  void one_wins_and_the_other_reads_who_was_quicker() {
    PortalData data = portal.data();
    data.ids().put("contested", data.request("Contested", UUID.randomUUID().toString(), 3));
    data.ids()
        .put("contestedEntry", data.entry("Contested", UUID.randomUUID().toString(), "ACTIVE", 90));

    JsonNode seen = portal.run("conflict.mjs");

    assertThat(seen.path("told").asText())
        .contains("Somebody else changed this", "Rejected", "M365C-7001")
        .containsPattern("did this (just now|[0-9]+ seconds? ago)")
        .contains(portal.stand().sandbox().displayNameWithRole("approver"));
    assertThat(seen.path("focused").asBoolean()).isTrue();
    assertThat(seen.path("afterwards").asText()).isEqualTo("Rejected");
    assertThat(seen.path("editTold").asText()).contains("Somebody else changed this");
    assertThat(seen.path("typedIsKept").asText()).isEqualTo("The second name");
    assertThat(seen.path("label").asText()).isEqualTo("The first name");
  }
}
