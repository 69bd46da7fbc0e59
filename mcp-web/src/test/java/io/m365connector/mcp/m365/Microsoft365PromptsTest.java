package io.m365connector.mcp.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.PromptResult;
import io.m365connector.mcp.provider.PromptSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Microsoft365PromptsTest {

  private final Microsoft365Prompts prompts = new Microsoft365Prompts();

  private String text(String name, Map<String, String> arguments) {
    PromptResult result = (PromptResult) prompts.get(name, arguments, SampleContext.open());
    return result.messages().getFirst().json().getJsonObject("content").getString("text");
  }

  @Test
  void Each_has_a_name_that_menus_can_show_and_says_what_it_does() {
    assertThat(prompts.prompts(SampleContext.open()))
        .hasSize(3)
        .allSatisfy(
            prompt -> {
              assertThat(prompt.name()).matches("[a-z-]{1,64}");
              assertThat(prompt.title()).isNotBlank();
              assertThat(prompt.description()).isNotBlank();
              assertThat(prompt.arguments())
                  .extracting(PromptSpec.Argument::description)
                  .doesNotContain("");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "summarise-unread-mail, since, Monday, outlook_email_search",
    "prepare-for-a-meeting, meeting, Budget review, outlook_calendar_search",
    "brief-me-on-a-document, topic, travel policy, sharepoint_search"
  })
  void Filled_in_it_carries_the_argument_and_names_the_tool(
      String name, String argument, String value, String tool) {
    assertThat(text(name, Map.of(argument, value))).contains(value).contains(tool);
  }

  @Test
  void Unread_mail_is_todays_unless_said_otherwise() {
    assertThat(text("summarise-unread-mail", Map.of())).contains("since today");
  }

  @Test
  void A_percent_sign_in_an_argument_is_text() {
    assertThat(text("brief-me-on-a-document", Map.of("topic", "100%s %n"))).contains("100%s %n");
  }

  @Test
  void An_argument_that_is_a_document_of_its_own_is_refused() {
    assertThatThrownBy(() -> text("brief-me-on-a-document", Map.of("topic", "x".repeat(501))))
        .isInstanceOf(InvalidParams.class);
  }

  @Test
  void An_unknown_one_is_refused() {
    assertThatThrownBy(() -> text("none", Map.of())).isInstanceOf(InvalidParams.class);
  }
}
