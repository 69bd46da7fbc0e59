package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal is behind Entra's sign-in. */
@ExtendWith(SharedStand.class)
class PortalSignInIT {

  private final Stand stand;

  PortalSignInIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void nobody_sees_a_page_without_signing_in() {
    HttpResponse<String> answer = stand.connector().get("/admin/");

    assertThat(answer.statusCode()).isIn(302, 303, 403);
    assertThat(answer.body()).doesNotContain("me-name");
  }

  @Test
  void a_bearer_token_for_the_tools_opens_no_page() {
    HttpResponse<String> answer =
        stand
            .connector()
            .get("/admin/", Map.of("Authorization", "Bearer " + stand.sandbox().token("")));

    assertThat(answer.body()).doesNotContain("me-name");
  }

  @Test
  @Tag("browser")
  void an_administrator_signs_in_and_is_greeted_by_name() {
    String administrator = stand.sandbox().displayNameWithRole("administrator");
    NodeProgram.Outcome outcome =
        NodeProgram.run(
            Map.of(),
            "portal-sign-in.mjs",
            chromium(),
            stand.connector().url() + "/admin/",
            administrator,
            Build.scratch().resolve("portal.png").toString());

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    JsonNode seen = Json.parse(outcome.output());
    assertThat(seen.path("signInPage").asText()).startsWith(stand.sandbox().url().toString());
    assertThat(seen.path("text").asText()).contains(administrator);
    assertThat(seen.path("foreign")).as("requests to other hosts").isEmpty();
  }

  private static String chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(each -> Files.isExecutable(Path.of(each)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No Chromium; bin/verify installs it"));
  }
}
