package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Stand;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The four set-up steps of a tenant that has never heard of the connector, played by everybody who
 * has a part in them, up to the first answer; and the stop.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalIT {

  private static final String USER = "olivia.marsh@tsukimi.example";
  private static final String REFUSAL = "Client application is not authorized for this resource";

  private Stand stand;
  private Minutes minutes;
  private JsonNode played = MissingNode.getInstance();

  @BeforeAll
  void play() {
    // Nobody is admitted, and the tenant's consent is taken back: nothing is there.
    stand = Stand.start("rehearsal", Map.of("CONNECTOR_ALLOWLIST_SEED", ""));
    stand.sandbox().tell("consents", Map.of("tenant", Ids.THIRD_TENANT, "action", "revoke"));
    stand
        .sandbox()
        .tell("applications", Map.of("identifierUri", stand.connector().mcp().toString()));
    played =
        new PortalScript(stand)
            .run(
                "rehearsal.mjs",
                Map.of(
                    "newcomer",
                    Map.of(
                        "tenant",
                        Ids.THIRD_TENANT,
                        "connector",
                        Ids.CONNECTOR,
                        "user",
                        USER,
                        "organisation",
                        "Tsukimi Rehearsal",
                        "tool",
                        "get_me",
                        "args",
                        Map.of())));
    minutes = Minutes.of(played.path("did"));
    System.out.println(minutes);
  }

  @AfterAll
  void stop() {
    stand.close();
  }

  @Test
  void the_administrator_consents_and_asks_for_access_without_an_account() {
    assertThat(played.path("consented").asText()).contains("Consent was granted");
    assertThat(played.path("status").asText()).contains("/request/status?").contains("key=");
  }

  @Test
  void before_the_approval_the_sign_in_succeeds_and_the_call_is_refused() {
    assertThat(played.path("earlySignIns").asInt()).isEqualTo(1);
    assertThat(played.path("early").asText()).contains("403").contains(REFUSAL);
  }

  @Test
  void the_configuration_holds_what_the_customer_typed_and_registered() {
    JsonNode configuration = played.path("configuration");
    assertThat(configuration.path("url").asText()).isEqualTo(stand.connector().mcp().toString());
    assertThat(configuration.at("/oauth/clientId")).isEqualTo(played.path("client"));
    assertThat(configuration.at("/oauth/tenantId").asText()).isEqualTo(Ids.THIRD_TENANT);
    assertThat(configuration.at("/oauth/scope").asText())
        .isEqualTo("api://" + Ids.CONNECTOR + "/access_as_user offline_access");
  }

  @Test
  void the_desktop_signs_in_with_PKCE_and_gets_an_answer() {
    assertThat(played.path("asked")).hasSize(1);
    JsonNode asked = played.at("/asked/0");
    assertThat(asked.path("code_challenge_method").asText()).isEqualTo("S256");
    assertThat(asked.path("client_id")).isEqualTo(played.path("client"));
    assertThat(asked.path("scope").asText()).contains("/access_as_user");
    assertThat(played.path("tools").toString()).contains("outlook_email_search");
    assertThat(played.at("/answer/isError").asBoolean()).isFalse();
    assertThat(played.at("/answer/structuredContent/userPrincipalName").asText()).isEqualTo(USER);
    assertThat(played.at("/answer/structuredContent/tenantId").asText())
        .isEqualTo(Ids.THIRD_TENANT);
  }

  @Test
  void once_suspended_the_next_call_is_refused_within_a_second() {
    assertThat(played.path("refused").asText()).contains("403").contains(REFUSAL);
    assertThat(played.path("refusedWithin").asLong()).isLessThan(1000);
  }

  @Test
  void no_page_on_the_way_breaks_the_content_policy() {
    assertThat(played.path("policy")).isEmpty();
  }

  @Test
  void the_customer_needs_a_quarter_of_an_hour_at_most_and_the_operator_two_minutes() {
    assertThat(minutes.of("customer")).isLessThan(Duration.ofMinutes(15));
    assertThat(minutes.of("operator")).isLessThan(Duration.ofMinutes(2));
  }
}
