package io.m365connector.mcp.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.ToolResult;
import io.m365connector.mcp.provider.ToolSpec;
import io.m365connector.tools.SampleCatalog;
import io.m365connector.tools.ToolFailed;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

class Microsoft365ToolsTest {

  private final Microsoft365Tools tools =
      new Microsoft365Tools(
          SampleCatalog.of(
              "outlook_email_search",
              arguments -> {
                throw ToolFailed.missingScope("Mail.Read", "Ask.");
              }),
          new NoExchange());

  private String call(String name, SampleContext context) {
    ToolResult result = (ToolResult) tools.call(name, JsonValue.EMPTY_JSON_OBJECT, context);
    assertThat(result.failed()).isTrue();
    return result.content().getFirst().json().getString("text");
  }

  @Test
  void All_are_said_to_read_only_and_to_reach_outside() {
    assertThat(tools.tools(SampleContext.open()))
        .extracting(ToolSpec::json)
        .allSatisfy(
            tool ->
                assertThat(tool.getJsonObject("annotations"))
                    .hasToString(
                        "{\"title\":\"outlook_email_search\",\"readOnlyHint\":true,"
                            + "\"destructiveHint\":false,\"idempotentHint\":true,"
                            + "\"openWorldHint\":true}"));
  }

  @Test
  void One_without_its_permission_says_which() {
    assertThat(call("outlook_email_search", SampleContext.open()))
        .contains("FORBIDDEN: Missing scope 'Mail.Read'")
        .contains("M365C-5003");
  }

  @Test
  void One_that_the_entry_does_not_permit_is_not_listed_and_says_so_when_called() {
    SampleContext few = SampleContext.permitted("get_me");

    assertThat(tools.tools(few)).isEmpty();
    assertThat(tools.owns("outlook_email_search", few)).isTrue();
    assertThat(call("outlook_email_search", few)).contains("FORBIDDEN").contains("M365C-2005");
  }

  @Test
  void One_that_does_not_exist_is_nobodys() {
    assertThat(tools.owns("outlook_send_mail", SampleContext.open())).isFalse();
    assertThatThrownBy(
            () ->
                tools.call("outlook_send_mail", JsonValue.EMPTY_JSON_OBJECT, SampleContext.open()))
        .isInstanceOf(InvalidParams.class);
  }
}
