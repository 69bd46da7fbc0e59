package io.m365connector.tools.files;

import static io.m365connector.tools.files.DriveSamples.file;
import static io.m365connector.tools.files.DriveSamples.folder;
import static io.m365connector.tools.files.DriveSamples.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFilesTest extends ToolTest {

  String kql() {
    return graph.calls().stream()
        .filter(call -> call.path().equals("/v1.0/search/query"))
        .reduce((a, b) -> b)
        .orElseThrow()
        .json()
        .getJsonArray("requests")
        .getJsonObject(0)
        .getJsonObject("query")
        .getString("queryString");
  }

  @Nested
  class Sharepoint_search {

    private SearchFiles tool;

    @BeforeEach
    void makeTool() {
      tool = new SearchFiles(client, cursors);
      graph.post("/search/query", search(List.of(file(1, "Plan.docx"))));
      graph.get("/me/drive/root/search(q='Docs')", graph.pages(List.of(folder("f", "Docs"))));
    }

    @Test
    void returns_files_with_the_passage_that_matched() {
      JsonObject item = run(tool, "{'query':'plan'}").getJsonArray("items").getJsonObject(0);
      assertThat(item.getString("uri")).isEqualTo("file:///b!drive/01F1");
      assertThat(item.getString("summary")).isEqualTo("a match…");
      assertThat(item.getBoolean("isPartialContent")).isTrue();
      assertThat(item.getString("parentPath")).isEqualTo("/Docs");
      assertThat(item.getString("lastModifiedBy")).isEqualTo("Bob");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'query':'plan'}                                  | plan",
          "{'query':'*'}                                     | *",
          "{'query':'plan','fileType':'.DOCX'}               | plan AND filetype:docx",
          "{'query':'plan','fileType':'pdf,docx'}            | plan AND (filetype:pdf OR filetype:docx)",
          "{'query':'*','fileType':'md'}                     | filetype:md",
          "{'query':'plan','afterDateTime':'2026-06-01T00:00:00Z'} | plan AND LastModifiedTime>=2026-05-31",
          "{'query':'plan','beforeDateTime':'2026-06-05T00:00:00Z'} | plan AND LastModifiedTime<=2026-06-06",
          "{'query':'plan','siteUrl':'https://X.sharepoint.com/sites/a/'} | plan AND path:\"https://x.sharepoint.com/sites/a\"",
          "{'query':'plan','folderName':'https://x.sharepoint.com/sites/a/Shared Documents'} | plan AND path:\"https://x.sharepoint.com/sites/a/Shared Documents\"",
          "{'query':'plan','folderName':'Docs'}              | plan AND path:\"https://x.sharepoint.com/sites/a/Docs/Docs\"",
          "{'query':'author:bob OR title:x'}                 | (author:bob OR title:x)",
          "{'query':'contentclass:STS_Site'}                 | \"contentclass:STS_Site\"",
          "{'query':'a) OR (path:\\\"https://evil'}          | (a OR (path:\"https://evil\"))"
        })
    void arguments_become_kql(String arguments, String kql) {
      run(tool, arguments);
      assertThat(kql()).isEqualTo(kql);
    }

    @Test
    void finds_a_site_by_its_name() {
      graph.get(
          "/sites",
          "{\"value\":[{\"id\":\"x,1,2\",\"displayName\":\"Marketing\",\"webUrl\":\"https://x.sharepoint.com/sites/m\"},"
              + "{\"id\":\"x,1,3\",\"displayName\":\"Marketing Archive\",\"webUrl\":\"https://x.sharepoint.com/sites/ma\"}]}");
      run(tool, "{'query':'plan','site':'marketing'}");
      assertThat(kql()).isEqualTo("plan AND path:\"https://x.sharepoint.com/sites/m\"");
      assertThat(fail(tool, "{'query':'plan','site':'archive'}").getString("message"))
          .contains("several sites");
    }

    @Test
    void by_offset_every_file_is_visited_once() {
      graph.post(
          "/search/query",
          search(IntStream.range(0, 61).mapToObj(i -> file(i, "F" + i + ".docx")).toList()));
      assertThat(pagesByOffset(tool, "{'query':'f','limit':7")).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void dates_are_exact_though_the_index_knows_days_only() {
      graph.post(
          "/search/query",
          search(IntStream.range(0, 28).mapToObj(i -> file(i, "F" + i + ".docx")).toList()));
      JsonObject answer =
          run(
              tool,
              "{'query':'f','limit':50,'afterDateTime':'2026-06-10T09:00:00Z','beforeDateTime':'2026-06-12T08:00:00Z'}");
      assertThat(answer.getJsonArray("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{}                                              | requires query",
          "{'query':'x','fileType':'docx OR 1'}            | extension",
          "{'query':'x','siteUrl':'https://user@evil/x'}   | https URL",
          "{'query':'x','afterDateTime':'whenever'}        | not understood"
        })
    void what_cannot_be_served_is_refused(String arguments, String reason) {
      assertThat(fail(tool, arguments).getString("message"))
          .startsWith("VALIDATION_ERROR")
          .contains(reason);
    }

    @Test
    void limited_to_a_site_without_permission_for_sites_it_is_forbidden() {
      exchange.grant(Set.of("Files.Read.All", "User.Read"));
      assertThat(
              fail(tool, "{'query':'x','siteUrl':'https://x.sharepoint.com/sites/a'}")
                  .getString("message"))
          .startsWith("FORBIDDEN: Missing scope 'Sites.Read.All'");
    }
  }
}
