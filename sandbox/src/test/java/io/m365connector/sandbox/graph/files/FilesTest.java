package io.m365connector.sandbox.graph.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");

  private JsonNode projectDrive() {
    JsonNode site = maren.get("/sites/haldenpryce.sharepoint.example:/sites/HP-2041").json();
    return maren.get("/sites/" + site.path("id").asText() + "/drive").json();
  }

  private String minutesFile() {
    return maren
        .get(
            "/drives/" + projectDrive().path("id").asText() + "/root:/Minutes:/children",
            "$select=id,name")
        .value()
        .get(0)
        .path("id")
        .asText();
  }

  @Nested
  class Drives {
    @Test
    void have_ids_like_sharepoints() {
      JsonNode drive = maren.get("/me/drive").json();
      assertThat(drive.path("id").asText()).startsWith("b!").hasSize(66);
      assertThat(maren.get("/me/drive/root/children").value().get(0).path("id").asText())
          .startsWith("01")
          .hasSize(34);
    }

    @Test
    void nest_folders_and_are_walked_by_id_and_by_path() {
      String drive = projectDrive().path("id").asText();
      JsonNode byPath =
          maren.get("/drives/" + drive + "/root:/Calculations/Rev%20C/Checks/Fatigue").json();
      assertThat(byPath.at("/folder/childCount").asInt()).isEqualTo(3);
      JsonNode byId = maren.get("/drives/" + drive + "/items/" + byPath.path("id").asText()).json();
      assertThat(byId.at("/parentReference/path").asText())
          .endsWith("/root:/Calculations/Rev C/Checks");
    }

    @Test
    void page_children_by_token_past_two_hundred() {
      List<JsonNode> reports =
          maren.all(
              "/drives/" + projectDrive().path("id").asText() + "/root:/Day%20reports:/children",
              "$select=id,name");
      assertThat(reports).hasSize(230);
      assertThat(reports).extracting(r -> r.path("id").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$skip=5",
          "$filter=name eq 'x'",
          "$orderby=webUrl",
          "$expand=thumbnails",
          "$search=x"
        })
    void refuse_options_that_sharepoint_does_not_serve(String option) {
      assertThat(maren.get("/me/drive/root/children", option).status()).isEqualTo(400);
    }

    @Test
    void of_others_are_not_found_but_what_was_shared_is() {
      String theirs =
          TestGraph.as("juergen.weissmueller").get("/me/drive").json().path("id").asText();
      assertThat(maren.get("/drives/" + theirs + "/root/children").status()).isEqualTo(404);
      JsonNode shared = maren.get("/me/drive/sharedWithMe").value();
      assertThat(shared).isNotEmpty();
      JsonNode remote = shared.get(0).path("remoteItem");
      String path =
          "/drives/"
              + remote.at("/parentReference/driveId").asText()
              + "/items/"
              + remote.path("id").asText();
      assertThat(maren.get(path).status()).isEqualTo(200);
      assertThat(TestGraph.as("ines.kowalczyk").get(path).errorCode()).isEqualTo("itemNotFound");
    }

    @Test
    void files_read_reaches_only_ones_own() {
      String drive = projectDrive().path("id").asText();
      assertThat(maren.granted("Files.Read").get("/drives/" + drive + "/root/children").errorCode())
          .isEqualTo("accessDenied");
      assertThat(maren.granted("Files.Read").get("/me/drive/root/children").status())
          .isEqualTo(200);
    }

    @Test
    void malformed_ids_are_told_apart() {
      assertThat(maren.get("/drives/123/root").errorCode()).isEqualTo("invalidRequest");
    }

    @Test
    void search_within_names_and_text() {
      String drive = projectDrive().path("id").asText();
      assertThat(maren.get("/drives/" + drive + "/root/search(q='minutes')").value()).isNotEmpty();
      assertThat(maren.get("/drives/" + drive + "/search(q='guard%20vessel')").value())
          .isNotEmpty();
      assertThat(maren.get("/me/drive/search(q='fatigue')").value())
          .anyMatch(item -> item.has("remoteItem"));
    }
  }

  @Nested
  class Content {
    private String location() {
      Answer answer =
          maren.get(
              "/drives/"
                  + projectDrive().path("id").asText()
                  + "/items/"
                  + minutesFile()
                  + "/content");
      assertThat(answer.status()).isEqualTo(302);
      return answer.header("Location");
    }

    @Test
    void is_a_redirect_to_an_address_that_needs_no_token() {
      Answer download = TestGraph.as("").follow(location());
      assertThat(download.status()).isEqualTo(200);
      assertThat(download.bytes()).startsWith('P', 'K');
    }

    @Test
    void must_not_be_asked_for_with_the_token() {
      assertThat(maren.follow(location()).status()).isEqualTo(401);
    }

    @Test
    void serves_ranges() {
      Answer part = TestGraph.as("").header("Range", "bytes=0-3").follow(location());
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.bytes()).containsExactly('P', 'K', 3, 4);
      assertThat(part.header("Content-Range")).startsWith("bytes 0-3/");
      assertThat(TestGraph.as("").header("Range", "bytes=99999999-").follow(location()).status())
          .isEqualTo(416);
      assertThat(TestGraph.as("").header("Range", "bytes=-4").follow(location()).bytes())
          .hasSize(4);
    }

    @Test
    void has_the_size_that_the_item_says() {
      JsonNode item =
          maren
              .get("/drives/" + projectDrive().path("id").asText() + "/items/" + minutesFile())
              .json();
      assertThat(
              TestGraph.as("").follow(item.path("@microsoft.graph.downloadUrl").asText()).bytes())
          .hasSize(item.path("size").asInt());
    }

    @Test
    void converts_office_to_pdf_and_refuses_the_rest() {
      String path = "/drives/" + projectDrive().path("id").asText() + "/root:/";
      Answer pdf = maren.get(path + "Calculations/Spring%20stiffness.xlsx:/content", "format=pdf");
      assertThat(
              new String(
                  TestGraph.as("").follow(pdf.header("Location")).bytes(),
                  0,
                  5,
                  StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
      assertThat(maren.get(path + "General/Read%20me.md:/content", "format=pdf").status())
          .isEqualTo(406);
    }

    @Test
    void of_a_folder_does_not_exist() {
      assertThat(maren.get("/me/drive/root:/Documents:/content").status()).isEqualTo(400);
    }
  }

  @Nested
  class Sites {
    @Test
    void are_searched_and_show_only_those_one_belongs_to() {
      assertThat(maren.get("/sites", "search=human").value()).hasSize(1);
      assertThat(maren.get("/sites", "search=Board").value()).isEmpty();
      assertThat(TestGraph.as("ingrid.pryce").get("/sites", "search=Board").value()).hasSize(1);
      assertThat(maren.get("/sites").status()).isEqualTo(400);
    }

    @Test
    void need_the_sites_permission() {
      assertThat(maren.granted("Files.Read.All").get("/sites", "search=human").errorCode())
          .isEqualTo("accessDenied");
    }

    @Test
    void hold_lists_whose_columns_come_when_expanded() {
      String items =
          "/sites/"
              + maren.get("/sites", "search=human").value().get(0).path("id").asText()
              + "/lists/Holidays/items";
      assertThat(maren.get(items).value().get(0).has("fields")).isFalse();
      assertThat(
              maren
                  .get(items, "$expand=fields(select=Title,Day)")
                  .value()
                  .get(0)
                  .path("fields")
                  .has("Country"))
          .isFalse();
      assertThat(maren.get(items, "$expand=fields").value().get(4).at("/fields/Title").asText())
          .isEqualTo("文化の日");
    }

    @Test
    void hold_pages_whose_text_comes_when_cast_and_expanded() {
      String pages =
          "/sites/"
              + maren.get("/sites", "search=human").value().get(0).path("id").asText()
              + "/pages";
      String page = pages + "/" + maren.get(pages).value().get(0).path("id").asText();
      assertThat(maren.get(page, "$expand=canvasLayout").status()).isEqualTo(400);
      JsonNode cast = maren.get(page + "/microsoft.graph.sitePage", "$expand=canvasLayout").json();
      assertThat(
              cast.at("/canvasLayout/horizontalSections/0/columns/0/webparts/0/innerHtml").asText())
          .contains("badge");
    }

    @Test
    void the_root_site_has_a_name_of_its_own() {
      assertThat(maren.get("/sites/root").json().path("displayName").asText())
          .isEqualTo("Halden & Pryce");
    }
  }

  @Test
  void sharing_links_need_read_write_permission() {
    assertThat(maren.get("/shares/u!aHR0cHM6Ly94/driveItem").status()).isEqualTo(403);
  }
}
