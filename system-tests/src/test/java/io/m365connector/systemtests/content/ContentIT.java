package io.m365connector.systemtests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and attachments as text: from the sandbox's zoo through the server and its workers. */
@ExtendWith(SharedStand.class)
class ContentIT {

  private static final String KEEPER = "yuki.sato@halden-pryce.example";

  private final Stand stand;
  private McpClient client;

  ContentIT(Stand stand) {
    this.stand = stand;
    this.client = stand.client(KEEPER);
  }

  private JsonNode items(String tool, Map<String, ?> arguments) {
    JsonNode result = client.call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return result.at("/structuredContent/items");
  }

  private Reader zoo(boolean own) {
    for (JsonNode folder : items("sharepoint_folder_search", Map.of("name", "Zoo"))) {
      if (folder.path("webUrl").asText().contains("-my.") == own) {
        return new Reader(client).folder(folder.path("uri").asText());
      }
    }
    throw new AssertionError("no folder Zoo");
  }

  /** Attachments of the thread, newest first. */
  private Reader mail(int place) {
    Map<String, ?> search = Map.of("query", "\"Attachments of every kind\"");
    JsonNode found = items("outlook_email_search", search);
    return new Reader(client).message(found.get(place).path("uri").asText());
  }

  @Nested
  class A_file {

    private Reader files;

    @BeforeEach
    void find() {
      files = zoo(true);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "contract.docx",
          "contract.doc",
          "contract.odt",
          "letter.rtf",
          "budget.xlsx",
          "budget.xls",
          "budget.ods",
          "talk.pptx",
          "talk.ppt",
          "talk.odp",
          "three-pages.pdf",
          "table.csv",
          "page.html",
          "offer.eml",
          "note.msg",
          "meeting.ics",
          "notes.md",
          "shift-jis.txt",
          "utf16.txt",
          "archive.zip"
        })
    void of_a_onedrive_has_its_golden_text(String name) {
      assertThat(files.text(name)).isEqualToNormalizingNewlines(Reader.golden(name));
    }

    @ParameterizedTest
    @CsvSource({"archive.zip, inner.zip!/deep.txt, deep text", "offer.eml, earlier.eml, What does"})
    void inside_another_is_read_by_its_name(String name, String member, String text) {
      assertThat(files.answer(name).path("members").findValuesAsText("name")).isNotEmpty();
      assertThat(files.text(name, "member", member)).contains(text);
    }

    @Test
    void of_300_pages_is_read_to_its_end_in_parts() {
      StringBuilder all = new StringBuilder();
      JsonNode part = files.answer("300 pages.pdf");
      assertThat(part.path("totalUnits").asInt()).isEqualTo(300);
      all.append(files.text("300 pages.pdf"));
      while (part.has("nextOffset")) {
        String next = part.path("nextOffset").asText();
        part = files.answer("300 pages.pdf", "offset", next);
        all.append(files.text("300 pages.pdf", "offset", next));
      }
      assertThat(all).contains("This is page 1 of 300.").contains("This is page 300 of 300.");
      assertThat(all.length()).isEqualTo(part.path("totalCharacters").asInt());
    }

    @ParameterizedTest
    @CsvSource({
      "تقرير السلامة.txt, שלום",
      "会議メモ 📎.md, 予算は承認 ✅",
      "no extension, whose name says nothing",
      "a pdf in truth.docx, This is page 2 of 2.",
      "a text in truth.pdf, only text",
      "invisible.txt, visible text only"
    })
    void with_an_odd_name_or_type_is_read_all_the_same(String name, String text) {
      assertThat(files.text(name)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
      "encrypted.docx, protected by a password",
      "rights protected.docx, protected by a password",
      "encrypted.xls, protected by a password",
      "encrypted.odt, protected by a password",
      "encrypted.pdf, protected by a password",
      "half.docx, is damaged",
      "damaged.xlsx, is damaged",
      "too large.xlsx, larger than the limit",
      "larger than said.xlsx, larger than the limit",
      "noise.bin, No text can be read from this type of file",
      "a program.pdf, No text can be read from this type of file",
      "picture.png, holds no text"
    })
    void that_cannot_be_read_says_why(String name, String reason) {
      assertThat(files.refusal(name)).contains(reason).contains(name);
    }
  }

  @Nested
  class A_site {

    @ParameterizedTest
    @ValueSource(strings = {"contract.docx", "budget.xlsx", "talk.pptx", "three-pages.pdf"})
    void gives_files_as_a_onedrive_does(String name) {
      assertThat(zoo(false).text(name)).isEqualToNormalizingNewlines(Reader.golden(name));
    }
  }

  @Nested
  class An_attachment {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "budget.xlsx",
          "talk.pptx",
          "three-pages.pdf",
          "table.csv",
          "page.html",
          "offer.eml",
          "note.msg",
          "archive.zip"
        })
    void has_its_golden_text(String name) {
      assertThat(mail(1).text(name)).isEqualToNormalizingNewlines(Reader.golden(name));
    }

    @Test
    void that_is_a_mail_is_read_with_what_hangs_on_it() {
      Reader attachments = mail(1);
      assertThat(attachments.text("Here are two files"))
          .contains("Here are two files for a start.")
          .contains("contract.docx");
      assertThat(attachments.text("Here are two files", "member", "contract.docx"))
          .contains("Service agreement");
    }

    @ParameterizedTest
    @CsvSource({
      "encrypted.docx, protected by a password",
      "half.docx, is damaged",
      "noise.bin, No text can be read from this type of file",
      "bomb.docx, unpacks to more",
      "laughs.docx, is damaged"
    })
    void that_cannot_be_read_says_why(String name, String reason) {
      assertThat(mail(0).refusal(name)).contains(reason).contains(name);
    }
  }
}
