package io.m365connector.tools.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.tools.ToolTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderFinderTest extends ToolTest {

  private SearchMail tool;

  @BeforeEach
  void makeTool() {
    tool = new SearchMail(client, cursors);
    List<String> top =
        IntStream.range(0, 120)
            .mapToObj(i -> folder("top" + i, "Folder " + i, i == 50 ? 1 : 0))
            .toList();
    graph.get("/me/mailFolders", graph.pages(top));
    graph.get(
        "/me/mailFolders/top50/childFolders", graph.pages(List.of(folder("deep", "Project X", 1))));
    graph.get(
        "/me/mailFolders/deep/childFolders", graph.pages(List.of(folder("deeper", "Folder 7", 0))));
  }

  static String folder(String id, String name, int children) {
    return "{\"id\":\"%s\",\"displayName\":\"%s\",\"childFolderCount\":%d,\"totalItemCount\":3}"
        .formatted(id, name, children);
  }

  @Test
  void finds_a_folder_beyond_the_first_page() {
    graph.get("/me/mailFolders/top117/messages", graph.pages(List.of()));
    run(tool, "{'folderName':'folder 117'}");
    assertThat(graph.lastCall().path()).endsWith("/top117/messages");
  }

  @Test
  void finds_a_folder_inside_another() {
    graph.get("/me/mailFolders/deep/messages", graph.pages(List.of()));
    run(tool, "{'folderName':'Project X'}");
    run(tool, "{'folderName':'Folder 50/Project X'}");
    assertThat(graph.lastCall().path()).endsWith("/deep/messages");
  }

  @Test
  void asks_which_one_when_two_have_the_name() {
    JsonObject error = fail(tool, "{'folderName':'Folder 7'}");
    assertThat(error.getString("message"))
        .startsWith("VALIDATION_ERROR")
        .contains("Folder 7, Folder 50/Project X/Folder 7");
  }

  @Test
  void says_which_there_are_when_none_has_the_name() {
    JsonObject error = fail(tool, "{'folderName':'Nowhere'}");
    assertThat(error.getString("code")).isEqualTo("NOT_FOUND");
    assertThat(error.getString("message")).contains("Folder 0");
  }

  @Test
  void reads_a_mailbox_four_at_a_time_at_most() {
    List<String> parents =
        IntStream.range(0, 12).mapToObj(i -> folder("p" + i, "P" + i, 1)).toList();
    graph.get("/me/mailFolders", graph.pages(parents));
    IntStream.range(0, 12)
        .forEach(
            i ->
                graph.get(
                    "/me/mailFolders/p" + i + "/childFolders",
                    graph.pages(List.of(folder("c" + i, "C" + i, 0)))));
    graph.get("/me/mailFolders/c11/messages", graph.pages(List.of()));
    run(tool, "{'folderName':'C11'}");
    assertThat(graph.mostAtOnce()).isLessThanOrEqualTo(4);
    assertThat(exchange.exchanges()).isEqualTo(1);
  }
}
