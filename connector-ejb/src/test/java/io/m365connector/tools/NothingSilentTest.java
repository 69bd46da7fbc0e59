package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.graph.Downloads;
import io.m365connector.graph.FakeGraph.Reply;
import io.m365connector.tools.calendar.ReadTranscript;
import io.m365connector.tools.files.SearchFiles;
import io.m365connector.tools.mail.ReadFolders;
import io.m365connector.tools.mail.SearchMail;
import io.m365connector.tools.people.SearchPeople;
import io.m365connector.tools.resource.ReadResource;
import io.m365connector.tools.resource.Readers;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where a tool ends before Microsoft Graph does, it says so and how to go on. */
class NothingSilentTest extends ToolTest {

  private static List<String> many(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).toList();
  }

  private static String folder(int i) {
    return "{\"id\":\"f" + i + "\",\"displayName\":\"F" + i + "\",\"childFolderCount\":0}";
  }

  @Nested
  class A_mailbox_with_more_folders_than_are_looked_through {

    @BeforeEach
    void fill() {
      graph.get("/me/mailFolders", graph.pages(many(1100, NothingSilentTest::folder)));
    }

    @Test
    void says_so_in_the_list() {
      JsonObject answer =
          run(Readers.tool(client, cursors, new ReadFolders()), "{'uri':'mail:///folders/'}");
      assertThat(answer.getBoolean("isTruncated")).isTrue();
      assertThat(answer.getJsonArray("notes").getString(0)).contains("1000").contains("{id}");
      assertThat(answer.getJsonObject("pagination").containsKey("totalResultCount")).isFalse();
    }

    @Test
    void says_so_when_a_name_is_not_among_them() {
      assertThat(
              fail(new SearchMail(client, cursors), "{'folderName':'F1050'}").getString("message"))
          .startsWith("NOT_FOUND")
          .contains("first 1000")
          .contains("and there are more");
    }

    @Test
    void finds_a_name_among_them() {
      graph.get("/me/mailFolders/f999/messages", graph.pages(List.of()));
      run(new SearchMail(client, cursors), "{'folderName':'F999'}");
      assertThat(graph.lastCall().path()).endsWith("/f999/messages");
    }
  }

  @Test
  void a_list_of_a_thousand_folders_is_whole() {
    graph.get("/me/mailFolders", graph.pages(many(1000, NothingSilentTest::folder)));
    JsonObject answer =
        run(Readers.tool(client, cursors, new ReadFolders()), "{'uri':'mail:///folders/'}");
    assertThat(answer.containsKey("isTruncated")).isFalse();
    assertThat(answer.getJsonObject("pagination").getInt("totalResultCount")).isEqualTo(1000);
  }

  @Nested
  class A_file_search_in_a_folder {

    private static final String NO_HITS =
        "{\"value\":[{\"hitsContainers\":[{\"moreResultsAvailable\":%s,\"hits\":[]}]}]}";

    private String driveFolder(int i) {
      return "{\"id\":\"d"
          + i
          + "\",\"name\":\"Docs"
          + (i == 0 ? "" : i)
          + "\",\"folder\":{},\"webUrl\":\"https://x.example/"
          + i
          + "\",\"parentReference\":{\"driveId\":\"b!d\"}}";
    }

    @Test
    void notes_that_there_are_more_folders_of_the_name() {
      graph.post("/search/query", call -> Reply.json(NO_HITS.formatted("true")));
      graph.get(
          "/me/drive/root/search(q='Docs')", graph.pages(List.of(driveFolder(0), driveFolder(1))));
      JsonObject answer =
          run(new SearchFiles(client, cursors), "{'query':'*','folderName':'Docs'}");
      assertThat(answer.getJsonArray("notes").getString(0)).contains("more folders");
    }

    @Test
    void does_not_say_that_there_is_none_when_not_all_were_seen() {
      graph.post("/search/query", call -> Reply.json(NO_HITS.formatted("true")));
      graph.get("/me/drive/root/search(q='Docs')", graph.pages(List.of()));
      assertThat(
              fail(new SearchFiles(client, cursors), "{'query':'*','folderName':'Docs'}")
                  .getString("message"))
          .startsWith("NOT_FOUND")
          .contains("there are more");
    }

    @Test
    void of_onedrive_alone_says_that_operators_were_read_as_words() {
      exchange.grant(Set.of("User.Read", "Files.Read.All"));
      graph.get("/me/drive/root/search(q='a b')", graph.pages(List.of()));
      assertThat(
              run(new SearchFiles(client, cursors), "{'query':'a NOT b'}")
                  .getJsonArray("notes")
                  .toString())
          .contains("words only");
    }
  }

  @Test
  void more_people_than_are_listed_is_said() {
    exchange.grant(Set.of("User.Read", "User.ReadBasic.All"));
    graph.get(
        "/users",
        graph.pages(many(140, i -> "{\"id\":\"" + i + "\",\"displayName\":\"P" + i + "\"}")));
    JsonObject answer = run(new SearchPeople(client, cursors), "{'query':'p'}");
    assertThat(answer.getJsonArray("notes").getString(0)).contains("There are more");
    assertThat(answer.getJsonObject("pagination").containsKey("totalResultCount")).isFalse();
  }

  @Test
  void the_transcripts_of_a_series_are_all_reached_each_once() {
    exchange.grant(Set.of("OnlineMeetings.Read", "OnlineMeetingTranscript.Read.All"));
    graph.get("/me/onlineMeetings", "{\"value\":[{\"id\":\"mm\",\"subject\":\"Series\"}]}");
    graph.get(
        "/me/onlineMeetings/mm/transcripts",
        graph.pages(
            many(
                23,
                i ->
                    "{\"id\":\"t%d\",\"createdDateTime\":\"2026-05-%02dT10:00:00Z\",\"endDateTime\":\"2026-05-%02dT11:00:00Z\"}"
                        .formatted(i, i + 1, i + 1))));
    for (int i = 0; i < 23; i++) {
      String text = "WEBVTT\n\n" + "word ".repeat(10_000) + i;
      graph.get(
          "/me/onlineMeetings/mm/transcripts/t" + i + "/content",
          call -> new Reply(200, "text/vtt", text.getBytes(), Map.of()));
    }
    ReadResource tool =
        Readers.tool(client, cursors, new ReadTranscript(new Downloads(config()), config()));
    String uri = "meeting-transcript:///events/https%3A%2F%2Fteams.example%2Fx";
    List<JsonObject> seen = new ArrayList<>();
    String more = "";
    do {
      JsonObject page = run(tool, "{'uri':'" + uri + "'" + more + "}");
      page.getJsonArray("transcripts").forEach(each -> seen.add(each.asJsonObject()));
      String cursor = page.getJsonObject("pagination").getString("nextCursor", "");
      more = cursor.isEmpty() ? "" : ",'cursor':'" + cursor + "'";
    } while (!more.isEmpty());
    assertThat(seen).extracting(each -> each.getString("id")).hasSize(23).doesNotHaveDuplicates();
    JsonObject one = seen.get(7);
    assertThat(one.getBoolean("isTruncated")).isTrue();
    JsonObject rest =
        run(
            tool,
            "{'uri':'" + one.getString("uri") + "','offset':" + one.getInt("nextOffset") + "}");
    assertThat(rest.getJsonArray("transcripts")).hasSize(1);
    assertThat(rest.getJsonArray("transcripts").getJsonObject(0).getString("id"))
        .isEqualTo(one.getString("id"));
    assertThat(rest.getJsonArray("transcripts").getJsonObject(0).getBoolean("isTruncated"))
        .isFalse();
  }
}
