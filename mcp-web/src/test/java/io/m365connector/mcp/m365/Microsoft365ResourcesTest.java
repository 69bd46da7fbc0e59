package io.m365connector.mcp.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.ReadResult;
import io.m365connector.mcp.provider.ResourceNotFound;
import io.m365connector.mcp.provider.ResourceTemplateSpec;
import io.m365connector.tools.SampleCatalog;
import io.m365connector.tools.ToolArguments;
import io.m365connector.tools.ToolFailed;
import io.m365connector.tools.ToolResult;
import jakarta.json.Json;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Microsoft365ResourcesTest {

  private static final String MAIL = "mail:///messages/AAMk";

  private static Microsoft365Resources reading(Function<ToolArguments, ToolResult> tool) {
    return new Microsoft365Resources(SampleCatalog.of("read_resource", tool), new NoExchange());
  }

  private final Microsoft365Resources resources =
      reading(
          arguments ->
              new ToolResult(
                  Json.createObjectBuilder()
                      .add("uri", arguments.text("uri").orElseThrow())
                      .add("kind", "message")
                      .build()));

  @Nested
  class A_list {

    @Test
    void of_resources_is_empty_as_mail_and_files_are_found_by_searching() {
      assertThat(resources.resources(SampleContext.open())).isEmpty();
    }

    @Test
    void of_templates_has_every_scheme_of_a_search_result() {
      assertThat(resources.templates(SampleContext.open()))
          .extracting(ResourceTemplateSpec::uriTemplate)
          .extracting(uri -> uri.substring(0, uri.indexOf(":///")))
          .containsOnlyOnceElementsOf(java.util.List.of("calendar", "page", "meeting-transcript"))
          .containsAll(ResourceTemplates.SCHEMES);
    }

    @Test
    void of_templates_is_empty_for_whom_the_reader_is_not_allowed() {
      assertThat(resources.templates(SampleContext.permitted("get_me"))).isEmpty();
    }
  }

  @Nested
  class Ownership {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mail:///messages/x",
          "calendar:///events/x",
          "file:///d/i",
          "page:///sites/s/pages/p",
          "teams:///chats/c/messages/m",
          "meeting-transcript:///events/t"
        })
    void is_of_the_six_schemes(String uri) {
      assertThat(resources.owns(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"file://host/share", "file:/etc/passwd", "http:///x", "mail:", "xmail:///x", ""})
    void is_of_nothing_else(String uri) {
      assertThat(resources.owns(uri)).isFalse();
    }
  }

  @Nested
  class Reading {

    @Test
    void gives_what_the_tool_gives_as_JSON() {
      ReadResult read = (ReadResult) resources.read(MAIL, SampleContext.open());

      assertThat(read.contents())
          .singleElement()
          .satisfies(
              content ->
                  assertThat(content.json())
                      .hasToString(
                          "{\"uri\":\"mail:///messages/AAMk\",\"mimeType\":\"application/json\","
                              + "\"text\":\"{\\\"uri\\\":\\\"mail:///messages/AAMk\\\","
                              + "\\\"kind\\\":\\\"message\\\"}\"}"));
    }

    @Test
    void finds_nothing_where_the_reader_is_not_allowed() {
      assertThatThrownBy(() -> resources.read(MAIL, SampleContext.permitted("get_me")))
          .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void of_what_is_not_there_is_not_found() {
      Microsoft365Resources none = reading(arguments -> throwing(ToolFailed.notFound("gone")));

      assertThatThrownBy(() -> none.read(MAIL, SampleContext.open()))
          .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void of_a_uri_that_is_malformed_says_what_is_wrong() {
      Microsoft365Resources strict =
          reading(arguments -> throwing(ToolFailed.validation("uri has a form that is not known")));

      assertThatThrownBy(() -> strict.read(MAIL, SampleContext.open()))
          .isInstanceOfSatisfying(
              InvalidParams.class,
              refused -> assertThat(refused.text()).isEqualTo("uri has a form that is not known"));
    }

    @Test
    void that_lacks_a_permission_keeps_its_code() {
      Microsoft365Resources refused =
          reading(arguments -> throwing(ToolFailed.missingScope("Mail.Read", "Ask.")));

      assertThatThrownBy(() -> refused.read(MAIL, SampleContext.open()))
          .isInstanceOf(ToolFailed.class);
    }

    private static ToolResult throwing(RuntimeException failure) {
      throw failure;
    }
  }
}
