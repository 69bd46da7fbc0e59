package io.m365connector.systemtests.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.m365connector.systemtests.support.Tools;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OneDrive and SharePoint through the whole server; what is inside of files is ContentIT's. */
@ExtendWith(SharedStand.class)
class FilesIT {

  private static final String MAREN = "maren.oduya@halden-pryce.example";
  private static final String HR = "https://haldenpryce.sharepoint.example/sites/HR";
  private static final String SEARCH = "sharepoint_search";
  private static final String FOLDERS = "sharepoint_folder_search";

  private final Stand stand;

  FilesIT(Stand stand) {
    this.stand = stand;
  }

  private Tools tools() {
    return Tools.of(stand.client(MAREN));
  }

  @Nested
  class Search {

    @Test
    void visits_each_file_once() {
      Tools tools = tools();

      List<JsonNode> one = tools.toTheEnd("uri", SEARCH, "query", "minutes", "limit", 7);
      List<JsonNode> other = tools.toTheEnd("uri", SEARCH, "query", "minutes", "limit", 50);

      assertThat(one).hasSizeGreaterThan(7).containsExactlyElementsOf(other);
    }

    @Test
    void combines_type_and_dates() {
      List<JsonNode> found =
          tools()
              .items(
                  SEARCH,
                  "query",
                  "*",
                  "fileType",
                  "docx",
                  "afterDateTime",
                  "2020-01-01T00:00:00Z",
                  "beforeDateTime",
                  "now");

      assertThat(found).isNotEmpty();
      assertThat(found).allMatch(file -> file.path("name").asText().endsWith(".docx"));
    }

    @Test
    void can_be_limited_to_a_site_by_address_or_name() {
      List<JsonNode> byAddress = tools().items(SEARCH, "query", "*", "siteUrl", HR);
      List<JsonNode> byName = tools().items(SEARCH, "query", "*", "siteUrl", "Human Resources");

      assertThat(byAddress).isNotEmpty().containsExactlyElementsOf(byName);
      assertThat(byAddress).allMatch(file -> file.path("webUrl").asText().startsWith(HR));
    }

    @Test
    void can_be_limited_to_a_folder() {
      List<JsonNode> found = tools().items(SEARCH, "query", "*", "folderName", "Minutes");

      assertThat(found).isNotEmpty();
      assertThat(found).allMatch(file -> file.path("webUrl").asText().contains("Minutes"));
    }

    @Test
    void is_of_onedrive_only_where_sites_were_not_granted() {
      stand.sandbox().revoke("Sites.Read.All");

      JsonNode answer = tools().answer(SEARCH, "query", "minutes");

      assertThat(answer.path("notes").toString()).contains("OneDrive");
      assertThat(tools().refusal(SEARCH, "query", "minutes", "siteUrl", HR))
          .contains("FORBIDDEN: Missing scope 'Sites.Read.All'");
    }

    @Test
    void needs_a_query() {
      assertThat(tools().refusal(SEARCH, "fileType", "pdf")).contains("VALIDATION_ERROR");
    }

    @Test
    void shows_nothing_of_a_closed_site() {
      assertThat(tools().items(SEARCH, "query", "dividend")).isEmpty();
      assertThat(
              Tools.of(stand.client("ingrid.pryce@halden-pryce.example"))
                  .items(SEARCH, "query", "dividend"))
          .isNotEmpty();
    }
  }

  @Nested
  class Folders {

    @Test
    void are_found_by_a_part_of_their_name_each_once() {
      Tools tools = tools();

      List<JsonNode> one = tools.toTheEnd("uri", FOLDERS, "name", "minu", "limit", 1);

      assertThat(one).isNotEmpty();
      assertThat(one).allMatch(each -> each.path("name").asText().contains("Minu"));
      assertThat(one)
          .containsExactlyElementsOf(tools.toTheEnd("uri", FOLDERS, "name", "minu", "limit", 50));
    }

    @Test
    void are_found_in_one_site() {
      assertThat(tools().items(FOLDERS, "name", "*", "siteUrl", HR)).isNotEmpty();
    }

    @Test
    void are_listed_page_by_page() {
      Tools tools = tools();
      String uri = tools.items(FOLDERS, "name", "minu").get(0).path("uri").asText();

      List<JsonNode> one = tools.toTheEnd("id", "read_resource", "uri", uri, "limit", 2);
      List<JsonNode> other = tools.toTheEnd("id", "read_resource", "uri", uri, "limit", 100);

      assertThat(one).isNotEmpty().containsExactlyElementsOf(other);
    }

    @Test
    void need_a_name() {
      assertThat(tools().refusal(FOLDERS)).contains("VALIDATION_ERROR");
    }
  }

  @Test
  void an_unknown_file_is_not_found() {
    assertThat(tools().refusal("read_resource", "uri", "file:///b!unknown/01UNKNOWN"))
        .contains("NOT_FOUND");
  }

  @Test
  void an_unknown_uri_is_refused() {
    assertThat(tools().refusal("read_resource", "uri", "ftp://example"))
        .contains("VALIDATION_ERROR");
  }
}
