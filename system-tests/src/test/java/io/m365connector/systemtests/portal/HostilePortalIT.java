package io.m365connector.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody may do to the portal, tried with a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalStand.Shared.class)
class HostilePortalIT {

  private final PortalStand portal;
  private JsonNode tried = MissingNode.getInstance();

  HostilePortalIT(PortalStand portal) {
    this.portal = portal;
  }

  @BeforeAll
  void try_it_all() {
    PortalData data = portal.data();
    String victim = data.entry("Victim", UUID.randomUUID().toString(), "ACTIVE", 200);
    data.ids().put("victim", victim);
    data.ids()
        .put(
            "hostileRequest",
            data.request(
                "<script>window.hit=1</script> #{999999+2} {0}",
                UUID.randomUUID().toString(), 100));
    tried =
        portal.run(
            "attacks.mjs",
            Map.of("rescue", Map.of("user", PortalStand.RESCUE, "password", PortalStand.PASSWORD)));
  }

  @Test
  void text_of_a_stranger_never_becomes_markup_script_or_expression() {
    assertThat(strings("stored")).isEmpty();
    assertThat(strings("policy")).as("the content policy had nothing to stop").isEmpty();
    assertThat(tried.path("labelShownAsTyped").asBoolean()).isTrue();
  }

  @Test
  void another_sites_form_and_frame_are_refused() {
    assertThat(tried.path("framed").asText()).doesNotContain("Dashboard");
    assertThat(tried.path("crossSiteForm").asInt()).isIn(302, 401, 403);
    assertThat(tried.path("foreignOrigin").asInt()).isEqualTo(403);
  }

  @Test
  void a_form_without_its_own_token_changes_nothing() {
    assertThat(tried.path("withoutState").asInt()).isNotEqualTo(302);
    assertThat(tried.path("forgedState").asInt()).isEqualTo(409);
    assertThat(tried.path("unreadableState").asInt()).isEqualTo(400);
    assertThat(tried.path("stillActive").asText()).isEqualTo("Active");
  }

  @Test
  void G5_no_resource_outside_the_pages_is_served() {
    assertThat(tried.path("outside")).hasSize(8);
    tried
        .path("outside")
        .forEach(
            each -> {
              assertThat(each.path("status").asInt()).as(each.toString()).isBetween(400, 499);
              assertThat(each.path("leaks").asBoolean()).as(each.toString()).isFalse();
            });
  }

  @Test
  void a_viewer_cannot_press_a_button_that_was_not_offered() {
    assertThat(tried.path("viewerOffered").asInt()).isZero();
    assertThat(tried.path("afterViewer").asText()).isEqualTo("Active");
  }

  @Test
  void a_session_has_a_new_id_after_sign_in_and_none_after_sign_out() {
    JsonNode cookie = tried.path("cookie");
    assertThat(cookie.path("name").asText()).isEqualTo("__Host-portal");
    assertThat(cookie.path("secure").asBoolean()).isTrue();
    assertThat(cookie.path("httpOnly").asBoolean()).isTrue();
    assertThat(cookie.path("sameSite").asText()).isIn("Lax", "Strict");
    assertThat(tried.path("fixation").asBoolean()).isTrue();
    assertThat(tried.path("afterSignOut").path("status").asInt()).isEqualTo(302);
    assertThat(tried.path("afterSignOut").path("toEntra").asBoolean()).isTrue();
  }

  @Test
  void signing_in_again_never_leads_to_another_site() {
    assertThat(tried.path("signInAgainElsewhere").asText()).startsWith("localhost:");
  }

  @Test
  void every_answer_forbids_frames_scripts_in_line_and_being_kept() {
    JsonNode headers = tried.path("headers");
    assertThat(headers.path("content-security-policy").asText())
        .contains("default-src 'none'", "frame-ancestors 'none'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.path("cache-control").asText()).contains("no-store");
    assertThat(headers.path("cross-origin-opener-policy").asText()).isEqualTo("same-origin");
    assertThat(headers.path("x-content-type-options").asText()).isEqualTo("nosniff");
    assertThat(headers.path("strict-transport-security").asText()).startsWith("max-age=");
  }

  @Test
  void the_local_account_opens_with_its_password_and_stops_guessing() {
    assertThat(tried.path("rightPassword").asText()).isEqualTo("in");
    assertThat(strings("guesses")).doesNotContain("in");
    assertThat(strings("guesses").getLast()).startsWith("Too many tries");
    assertThat(tried.path("lockedEvenIfRight").asText()).startsWith("Too many tries");
    assertThat(portal.stand().connector().service().log()).contains("ALERT break-glass");
  }

  private List<String> strings(String name) {
    List<String> all = new ArrayList<>();
    tried.path(name).forEach(each -> all.add(each.asText()));
    return all;
  }
}
