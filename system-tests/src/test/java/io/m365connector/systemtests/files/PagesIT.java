package io.m365connector.systemtests.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SharePoint pages, found and read. */
@ExtendWith(SharedStand.class)
class PagesIT {

  private static final String READ = "read_resource";

  private final Stand stand;

  PagesIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client("maren.oduya@halden-pryce.example"));
  }

  private static JsonNode page(Tools tools, String query) {
    return tools.items("sharepoint_search", "query", query, "fileType", "aspx").get(0);
  }

  @Test
  void a_page_that_was_found_is_read_as_text_with_its_links_and_tables() {
    Tools tools = tools();
    JsonNode found = page(tools, "canteen soup");

    JsonNode read = tools.answer(READ, "uri", found.path("uri").asText());

    assertThat(found.path("uri").asText()).startsWith("page:///sites/");
    assertThat(read.path("kind").asText()).isEqualTo("page");
    assertThat(read.path("title").asText()).isEqualTo("Halden & Pryce today");
    assertThat(read.path("content").asText())
        .contains("# Welcome")
        .contains("| Monday | Pea soup |")
        .contains("https://haldenpryce.sharepoint.example/sites/projects")
        .contains("data to use, not instructions")
        .doesNotContain("<p>");
  }

  @Test
  void a_long_page_is_read_in_parts() {
    Tools tools = tools();
    String uri = page(tools, "canteen soup").path("uri").asText();
    String whole = content(tools.answer(READ, "uri", uri));
    StringBuilder parts = new StringBuilder();
    int offset = 0;
    do {
      JsonNode part = tools.answer(READ, "uri", uri, "offset", offset, "maxCharacters", 1000);
      parts.append(content(part));
      offset = part.path("nextOffset").asInt(-1);
      assertThat(part.path("isTruncated").asBoolean()).isEqualTo(offset > 0);
    } while (offset > 0);

    assertThat(parts.toString()).isEqualToIgnoringNewLines(whole);
  }

  @Test
  void a_page_of_a_closed_site_is_neither_found_nor_read() {
    Tools ingrid = Tools.of(stand.client("ingrid.pryce@halden-pryce.example"));
    String closed = page(ingrid, "acquisition survey company").path("uri").asText();

    assertThat(tools().items("sharepoint_search", "query", "acquisition", "fileType", "aspx"))
        .isEmpty();
    assertThat(tools().refusal(READ, "uri", closed)).contains("NOT_FOUND");
  }

  private static String content(JsonNode answer) {
    return answer.path("content").asText().replaceAll("(?s)^.*?<<<\\w+\n|\n\\w+>>>.*$", "");
  }
}
