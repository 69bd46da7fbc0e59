package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import io.m365connector.config.Cloud;
import io.m365connector.delegation.FakeExchange;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolCatalogTest {

  private final ToolCatalog catalog =
      new ToolCatalog(AllTools.all(), new GrantedScopes(), Cloud.GLOBAL);
  private final AdmittedCaller alice =
      AdmittedCallers.of(Callers.of(Callers.TENANT, Callers.ALICE));

  private void learn(Set<String> scopes) {
    try (ToolCall call =
        new ToolCall(alice, new FakeExchange(scopes), "r", Instant.now().plusSeconds(9))) {
      call.graph();
      catalog.learn(call);
    }
  }

  @Test
  void offers_everything_while_nothing_is_known() {
    assertThat(catalog.offeredTo(alice)).hasSize(15);
  }

  @Test
  void offers_no_tool_whose_permission_is_known_to_be_missing() {
    learn(ToolTest.CONSENT_SCREEN);
    assertThat(catalog.offeredTo(alice))
        .extracting(tool -> tool.descriptor().name())
        .contains("outlook_email_search", "read_resource", "search_people")
        .doesNotContain("teams_list_teams", "teams_list_channels", "teams_list_channel_messages");
    learn(Set.of("User.Read"));
    assertThat(catalog.offeredTo(alice))
        .extracting(tool -> tool.descriptor().name())
        .containsExactly("get_granted_scopes", "get_me", "read_resource", "search_people");
  }

  @Test
  void takes_a_wider_permission_for_the_narrower() {
    learn(Set.of("Mail.ReadWrite", "Files.ReadWrite.All", "Chat.ReadWrite"));
    assertThat(catalog.offeredTo(alice))
        .extracting(tool -> tool.descriptor().name())
        .contains("outlook_email_search", "sharepoint_search", "chat_message_search");
  }

  @Test
  void finds_a_tool_that_is_not_offered_so_that_its_call_says_which_permission_is_missing() {
    learn(Set.of("User.Read"));
    assertThat(catalog.find("teams_list_teams", alice)).isPresent();
    assertThat(catalog.find("outlook_send_mail", alice)).isEmpty();
  }

  @Test
  void says_that_a_tool_is_not_allowed() {
    AdmittedCaller few =
        AdmittedCallers.permitted(Callers.of(Callers.TENANT, Callers.ALICE), "get_me");
    assertThat(catalog.offeredTo(few))
        .extracting(each -> each.descriptor().name())
        .containsExactly("get_me");
    assertThatThrownBy(() -> catalog.find("outlook_email_search", few))
        .isInstanceOfSatisfying(
            ToolFailed.class,
            refused -> {
              assertThat(refused.name()).isEqualTo("FORBIDDEN");
              assertThat(refused.code()).isEqualTo(Code.TOOL_NOT_ALLOWED);
            });
  }

  @ParameterizedTest
  @CsvSource({"USGOV, 15", "USGOV_DOD, 15", "CHINA, 12"})
  void offers_what_the_cloud_has(Cloud cloud, int tools) {
    ToolCatalog there = new ToolCatalog(AllTools.all(), new GrantedScopes(), cloud);
    assertThat(there.offeredTo(alice)).hasSize(tools);
  }

  @Test
  void says_that_a_cloud_has_not_what_a_tool_needs() {
    ToolCatalog china = new ToolCatalog(AllTools.all(), new GrantedScopes(), Cloud.CHINA);
    assertThat(china.offeredTo(alice))
        .extracting(each -> each.descriptor().name())
        .doesNotContain("teams_list_chats", "chat_message_search", "find_meeting_availability");
    assertThatThrownBy(() -> china.find("teams_list_chats", alice))
        .isInstanceOfSatisfying(
            ToolFailed.class,
            refused -> assertThat(refused.code()).isEqualTo(Code.NOT_IN_THIS_CLOUD));
  }

  @Test
  void knows_nothing_about_others() {
    learn(Set.of("User.Read"));
    AdmittedCaller bob =
        AdmittedCallers.of(Callers.of(Callers.TENANT, "99999999-9999-4999-8999-999999999999"));
    assertThat(catalog.offeredTo(bob)).hasSize(15);
  }

  @Test
  void learns_nothing_from_a_call_that_needed_no_token() {
    try (ToolCall call =
        new ToolCall(
            alice, new FakeExchange(Set.of("User.Read")), "r", Instant.now().plusSeconds(9))) {
      catalog.learn(call);
    }
    assertThat(catalog.offeredTo(alice)).hasSize(15);
  }
}
