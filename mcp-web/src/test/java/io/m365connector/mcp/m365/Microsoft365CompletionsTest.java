package io.m365connector.mcp.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.mcp.provider.CompletionQuery;
import io.m365connector.mcp.provider.CompletionQuery.Kind;
import io.m365connector.mcp.provider.Completions;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Microsoft365CompletionsTest {

  private static final String FOLDER = "mail:///folders/{folder}";

  private final Microsoft365Completions completions =
      new Microsoft365Completions(new Microsoft365Prompts());

  private Optional<Completions> typed(Kind kind, String reference, String argument, String value) {
    return typed(SampleContext.open(), kind, reference, argument, value);
  }

  private Optional<Completions> typed(
      McpContext context, Kind kind, String reference, String argument, String value) {
    return completions.complete(
        new CompletionQuery(kind, reference, argument, value, Map.of()), context);
  }

  @Test
  void Dates_are_suggested_in_words() {
    assertThat(typed(Kind.PROMPT, "summarise-unread-mail", "since", "LAST").orElseThrow().values())
        .containsExactly("last week", "last month");
  }

  @Test
  void Folders_are_suggested_by_their_well_known_names() {
    assertThat(typed(Kind.RESOURCE, FOLDER, "folder", "").orElseThrow().values())
        .contains("inbox", "sentitems");
  }

  @Test
  void Identifiers_come_from_a_search_so_none_is_suggested() {
    Completions none =
        typed(Kind.RESOURCE, "calendar:///events/{eventId}", "eventId", "A").orElseThrow();

    assertThat(none.values()).isEmpty();
    assertThat(none.more()).isFalse();
  }

  @Test
  void What_nobody_can_read_is_not_completed() {
    assertThat(typed(SampleContext.permitted("get_me"), Kind.RESOURCE, FOLDER, "folder", "in"))
        .isEmpty();
  }

  @Test
  void An_unknown_prompt_or_template_is_not_ours() {
    assertThat(typed(Kind.PROMPT, "none", "since", "")).isEmpty();
    assertThat(typed(Kind.RESOURCE, "none:///{x}", "x", "")).isEmpty();
  }

  @Test
  void An_unknown_argument_is_refused() {
    assertThatThrownBy(() -> typed(Kind.PROMPT, "summarise-unread-mail", "until", ""))
        .isInstanceOf(InvalidParams.class);
    assertThatThrownBy(() -> typed(Kind.RESOURCE, FOLDER, "owner", ""))
        .isInstanceOf(InvalidParams.class);
  }
}
