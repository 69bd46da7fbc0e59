package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.delegation.FakeExchange;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolCatalogTest {

  private final ToolCatalog catalog = new ToolCatalog(AllTools.all(), new GrantedScopes());
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
