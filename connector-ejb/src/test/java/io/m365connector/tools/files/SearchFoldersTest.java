package io.m365connector.tools.files;

import static io.m365connector.tools.files.DriveSamples.file;
import static io.m365connector.tools.files.DriveSamples.folder;
import static io.m365connector.tools.files.DriveSamples.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchFoldersTest extends ToolTest {

  @Nested
  class Sharepoint_folder_search {

    private SearchFolders tool;

    @BeforeEach
    void makeTool() {
      tool = new SearchFolders(client, cursors);
    }

    @Test
    void finds_folders_in_onedrive_and_sharepoint_by_a_part_of_their_name() {
      graph.post(
          "/search/query", search(List.of(folder("s1", "Budget 2026"), file(1, "budget.docx"))));
      graph.get(
          "/me/drive/root/search(q='udget')",
          graph.pages(List.of(folder("o1", "Old Budget"), folder("s1", "Budget 2026"))));
      JsonObject answer = run(tool, "{'name':'udget'}");
      assertThat(answer.getJsonArray("items")).hasSize(2);
      assertThat(answer.getJsonObject("pagination").getInt("totalResultCount")).isEqualTo(2);
    }

    @Test
    void searches_the_libraries_of_a_site() {
      graph.get("/sites/x.sharepoint.com:/sites/a", "{\"id\":\"x.sharepoint.com,1,2\"}");
      graph.get(
          "/sites/x.sharepoint.com,1,2/drives", "{\"value\":[{\"id\":\"b!1\"},{\"id\":\"b!2\"}]}");
      graph.get(
          "/drives/b!1/root/search(q='o''hara')", graph.pages(List.of(folder("a", "O'Hara"))));
      graph.get("/drives/b!2/root/search(q='o''hara')", graph.pages(List.of()));
      assertThat(
              run(
                      tool,
                      "{\"query\":\"o'hara\",\"siteUrl\":\"https://x.sharepoint.com/sites/a/Docs\"}"
                          .replace("'", "\\u0027"))
                  .getJsonArray("items"))
          .hasSize(1);
    }

    @Test
    void that_has_more_hits_than_were_looked_through_says_so_and_how_to_go_on() {
      graph.post("/search/query", search(List.of()));
      graph.get(
          "/me/drive/root/search(q='f')",
          graph.pages(IntStream.range(0, 450).mapToObj(i -> folder("f" + i, "F" + i)).toList()));
      JsonObject answer = run(tool, "{'name':'f'}");
      assertThat(answer.getBoolean("isTruncated")).isTrue();
      assertThat(answer.getJsonArray("notes").getString(0)).contains("siteUrl");
      assertThat(answer.getJsonObject("pagination").containsKey("totalResultCount")).isFalse();
    }

    @Test
    void by_offset_every_folder_is_visited_once() {
      graph.post("/search/query", search(List.of()));
      graph.get(
          "/me/drive/root/search(q='f')",
          graph.pages(IntStream.range(0, 230).mapToObj(i -> folder("f" + i, "F" + i)).toList()));
      assertThat(pagesByOffset(tool, "{'name':'f','limit':50"))
          .hasSize(230)
          .doesNotHaveDuplicates();
    }
  }
}
