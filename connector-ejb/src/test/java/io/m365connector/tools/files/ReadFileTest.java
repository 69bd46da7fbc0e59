package io.m365connector.tools.files;

import static io.m365connector.tools.files.DriveSamples.file;
import static io.m365connector.tools.files.DriveSamples.folder;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.limits.SampleLimits;
import io.m365connector.tools.ToolTest;
import io.m365connector.tools.resource.DocumentText;
import io.m365connector.tools.resource.FakeExtractor;
import io.m365connector.tools.resource.ReadResource;
import io.m365connector.tools.resource.Readers;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFileTest extends ToolTest {

  @Nested
  class A_file {

    private ReadResource tool;

    @BeforeEach
    void makeTool() {
      tool =
          Readers.tool(
              client,
              cursors,
              new ReadFile(
                  new DocumentText(new FakeExtractor(), SampleLimits.documents()),
                  new Downloads(config())));
    }

    private void item(String name, String location) {
      graph.get("/drives/b!d/items/i", file(1, name).replace("\"id\":\"01F1\"", "\"id\":\"i\""));
      graph.get(
          "/drives/b!d/items/i/content",
          call -> new Reply(302, "text/plain", new byte[0], Map.of("Location", location)));
    }

    @Test
    void is_fetched_from_its_download_address_without_the_token() {
      item("a.docx", graph.url() + "/v1.0/download?tempauth=secret");
      graph.get("/download", call -> new Reply(200, "x/y", "bytes".getBytes(), Map.of()));
      JsonObject answer = run(tool, "{'uri':'file:///b!d/i'}");
      assertThat(answer.getString("content")).contains("text of a.docx: bytes");
      assertThat(graph.lastCall().header("Authorization")).isEmpty();
      assertThat(answer.toString()).doesNotContain("tempauth");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://169.254.169.254/latest/meta-data",
          "https://evil.example/x",
          "https://x.sharepoint.com.evil.example/x",
          "https://x.sharepoint.com@evil.example/x",
          "https://x.sharepoint.com:8443/x",
          "http://x.sharepoint.com/x",
          "file:///etc/passwd",
          "ftp://x.sharepoint.com/x",
          "https://localhost/x",
          "//evil.example/x",
          ""
        })
    void is_fetched_from_nowhere_else(String location) {
      item("a.docx", location);
      JsonObject error = fail(tool, "{'uri':'file:///b!d/i'}");
      assertThat(error.getString("code")).isIn("UNAVAILABLE", "NOT_FOUND");
      assertThat(error.getString("message")).doesNotContain("evil");
    }

    @Test
    void is_given_up_after_two_redirects() {
      item("a.docx", graph.url() + "/v1.0/hop");
      graph.get(
          "/hop",
          call ->
              new Reply(302, "x/y", new byte[0], Map.of("Location", graph.url() + "/v1.0/hop")));
      assertThat(fail(tool, "{'uri':'file:///b!d/i'}").getString("code")).isEqualTo("UNAVAILABLE");
      assertThat(graph.calls()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
      "ENCRYPTED,password", "CORRUPT,damaged", "TOO_LARGE,larger", "EXPANDS_TOO_FAR,unpacks",
      "UNSUPPORTED,application/x-test", "NO_TEXT,image", "TIME_LIMIT,longer", "BUSY,try again",
      "MEMORY_LIMIT,memory", "CRASHED,no fault of yours"
    })
    void that_has_no_text_to_give_says_why(String outcome, String words) {
      item(outcome + ".docx", graph.url() + "/v1.0/download");
      graph.get("/download", call -> new Reply(200, "x/y", "bytes".getBytes(), Map.of()));
      assertThat(fail(tool, "{'uri':'file:///b!d/i'}").getString("message"))
          .startsWith("UNREADABLE_CONTENT: ")
          .contains(words);
    }

    @Test
    void that_is_long_comes_in_parts() {
      item("a.txt", graph.url() + "/v1.0/download");
      graph.get("/download", call -> new Reply(200, "x/y", "x".repeat(2500).getBytes(), Map.of()));
      JsonObject first = run(tool, "{'uri':'file:///b!d/i','maxCharacters':1000}");
      assertThat(first.getBoolean("isTruncated")).isTrue();
      assertThat(first.getInt("nextOffset")).isEqualTo(1000);
      JsonObject last = run(tool, "{'uri':'file:///b!d/i?offset=2000','maxCharacters':1000}");
      assertThat(last.getBoolean("isTruncated")).isFalse();
    }

    @Test
    void that_is_a_folder_lists_its_children_page_by_page() {
      graph.get("/drives/b!d/items/i", folder("i", "Docs"));
      graph.get(
          "/drives/b!d/items/i/children",
          graph.pages(IntStream.range(0, 73).mapToObj(i -> file(i, "F" + i)).toList()));
      assertThat(pagesByCursor(tool, "{'uri':'file:///b!d/i','limit':20}"))
          .hasSize(73)
          .doesNotHaveDuplicates();
    }

    @Test
    void that_is_a_notebook_says_where_to_open_it() {
      graph.get(
          "/drives/b!d/items/i",
          "{\"id\":\"i\",\"name\":\"Notes\",\"webUrl\":\"https://x/notes\",\"package\":{\"type\":\"oneNote\"}}");
      assertThat(fail(tool, "{'uri':'file:///b!d/i'}").getString("message"))
          .contains("OneNote", "https://x/notes");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "file:///../me", "file:///b!d/root:%2F..%2Fx", "file:///b!d/..",
              "file:///b!d/%2e%2e%2fme",
          "file:///b!d/x?$expand=children#", "file:///b!d/items('x')", "file:///b!d/x%23",
              "file:///etc/passwd/x/y",
          "http://169.254.169.254/", "ms-word:ofe|u|https://evil", "mail:///messages/a%2F..%2Fb"
        })
    void is_named_by_identifiers_only(String uri) {
      graph.get("/drives/b!d/items/x", folder("x", "X"));
      graph.get("/drives/b!d/items/x/children", graph.pages(List.of()));
      JsonObject error;
      try {
        error = fail(tool, "{'uri':'" + uri.replace("'", "\\u0027") + "'}");
      } catch (RuntimeException e) {
        error = null;
      }
      if (error != null && !uri.contains("$expand")) {
        assertThat(error.getString("code")).isEqualTo("VALIDATION_ERROR");
      }
      assertThat(graph.calls())
          .allMatch(call -> call.path().startsWith("/v1.0/drives/b!d/items/x"));
    }
  }

  @Test
  void a_page_is_read_as_text_in_its_order() {
    ReadResource tool = Readers.tool(client, cursors, new ReadPage());
    graph.get(
        "/sites/x.sharepoint.com,1,2/pages/p1/microsoft.graph.sitePage",
        """
        {"id":"p1","title":"Welcome","canvasLayout":{"horizontalSections":[{"columns":[{"webparts":[
          {"@odata.type":"#microsoft.graph.textWebPart","innerHtml":"<h2>Hello</h2><p>First</p>"},
          {"@odata.type":"#microsoft.graph.standardWebPart","data":{"title":"Links","serverProcessedContent":{"searchablePlainTexts":[{"key":"a","value":"Second <b>"}]}}}]}]}],
          "verticalSection":{"webparts":[{"innerHtml":"<p>Aside</p>"}]}}}
        """);
    JsonObject page = run(tool, "{'uri':'page:///sites/x.sharepoint.com,1,2/pages/p1'}");
    assertThat(page.getString("title")).isEqualTo("Welcome");
    assertThat(page.getString("content").replaceAll("\\s+", " "))
        .contains("Hello", "First", "Links", "Second", "Aside");
    assertThat(graph.lastCall().parameter("$expand")).isEqualTo("canvasLayout");
  }
}
