package io.m365connector.sandbox.graph.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.TestGraph;
import io.m365connector.sandbox.graph.TestGraph.Answer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FoldersAndAttachmentsTest {
  private final TestGraph maren = TestGraph.as("maren.oduya");

  @Nested
  class Folders {
    @Test
    void hidden_ones_only_come_when_asked_for() {
      assertThat(maren.all("/me/mailFolders")).noneMatch(f -> f.path("isHidden").asBoolean());
      assertThat(maren.all("/me/mailFolders", "includeHiddenFolders=true"))
          .anyMatch(f -> f.path("isHidden").asBoolean());
    }

    @Test
    void nest_at_least_three_deep_with_more_than_ten_children() {
      JsonNode projects =
          maren
              .get("/me/mailFolders/inbox/childFolders", "$filter=displayName eq 'Projects'")
              .value()
              .get(0);
      List<JsonNode> children =
          maren.all("/me/mailFolders/" + projects.path("id").asText() + "/childFolders");
      assertThat(children).hasSizeGreaterThan(10);
      JsonNode closed =
          maren
              .get(
                  "/me/mailFolders/" + children.getFirst().path("id").asText() + "/childFolders",
                  "$filter=displayName eq 'Closed'")
              .value()
              .get(0);
      assertThat(
              maren.get("/me/mailFolders/" + closed.path("id").asText() + "/childFolders").value())
          .isNotEmpty();
    }

    @Test
    void the_inbox_holds_more_than_fifty_messages_and_counts_them() {
      JsonNode inbox = maren.get("/me/mailFolders/inbox").json();
      assertThat(inbox.path("totalItemCount").asInt()).isGreaterThan(50);
      assertThat(maren.all("/me/mailFolders/inbox/messages", "$top=40", "$select=id"))
          .hasSize(inbox.path("totalItemCount").asInt());
    }

    @Test
    void well_known_names_work_whatever_the_display_language() {
      assertThat(
              TestGraph.as("yuki.sato")
                  .get("/me/mailFolders/sentitems")
                  .json()
                  .path("displayName")
                  .asText())
          .isEqualTo("送信済みアイテム");
    }

    @Test
    void an_unknown_name_is_a_malformed_id() {
      assertThat(maren.get("/me/mailFolders/Inbox2").errorCode())
          .isEqualTo("ErrorInvalidIdMalformed");
    }
  }

  @Nested
  class Sharing {
    @Test
    void a_delegate_reads_the_shared_mailbox() {
      assertThat(
              maren
                  .get("/users/projects@halden-pryce.example/messages", "$search=\"permit\"")
                  .value())
          .isNotEmpty();
    }

    @Test
    void who_is_no_delegate_finds_nothing() {
      Answer answer =
          TestGraph.as("tomas.ferreira").get("/users/projects@halden-pryce.example/messages");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void needs_the_shared_permission() {
      Answer answer =
          maren.granted("Mail.Read").get("/users/projects@halden-pryce.example/messages");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.errorCode()).isEqualTo("ErrorAccessDenied");
    }

    @Test
    void an_unknown_user_is_named_as_such() {
      assertThat(maren.get("/users/nobody@halden-pryce.example/messages").errorCode())
          .isEqualTo("ErrorInvalidUser");
    }

    @Test
    void a_user_of_another_tenant_is_unknown() {
      assertThat(maren.get("/users/katharina.vogt@lumenfeld.example/messages").errorCode())
          .isEqualTo("ErrorInvalidUser");
    }

    @Test
    void a_user_without_a_licence_has_no_mailbox() {
      Answer answer = TestGraph.as("nadia.brandt").get("/me/messages");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("MailboxNotEnabledForRESTAPI");
    }
  }

  @Nested
  class Attachments {
    private String message(String subjectStart) {
      return maren
          .get(
              "/me/messages",
              "$filter=startswith(subject,'" + subjectStart + "') and hasAttachments eq true",
              "$top=1")
          .value()
          .get(0)
          .path("id")
          .asText();
    }

    @Test
    void are_listed_without_bytes_when_select_says_so() {
      JsonNode value =
          maren
              .get(
                  "/me/messages/" + message("Minutes") + "/attachments",
                  "$select=id,name,contentType,size,isInline")
              .value();
      assertThat(value).hasSize(2);
      assertThat(value.get(0).has("contentBytes")).isFalse();
      assertThat(value.get(0).path("name").asText()).endsWith(".docx");
    }

    @Test
    void come_with_bytes_inline_otherwise() {
      assertThat(
              maren
                  .get("/me/messages/" + message("Minutes") + "/attachments")
                  .value()
                  .get(0)
                  .path("contentBytes")
                  .asText())
          .isNotEmpty();
    }

    @Test
    void give_the_same_bytes_raw() {
      String path = "/me/messages/" + message("Minutes") + "/attachments/";
      JsonNode file = maren.get(path.substring(0, path.length() - 1)).value().get(0);
      byte[] raw = maren.get(path + file.path("id").asText() + "/$value").bytes();
      assertThat(Base64.getEncoder().encodeToString(raw))
          .isEqualTo(file.path("contentBytes").asText());
      assertThat(raw).startsWith('P', 'K');
    }

    @Test
    void of_a_mail_come_expanded_and_a_link_has_no_raw_content() {
      String path = "/me/messages/" + message("Fwd: Question") + "/attachments";
      JsonNode value = maren.get(path, "$select=id,name").value();
      String nested = value.get(0).path("id").asText();
      assertThat(
              maren
                  .get(path + "/" + nested, "$expand=microsoft.graph.itemAttachment/item")
                  .json()
                  .at("/item/subject")
                  .asText())
          .startsWith("Question");
      assertThat(maren.get(path + "/" + nested + "/$value").status()).isEqualTo(200);
      Answer link = maren.get(path + "/" + value.get(1).path("id").asText() + "/$value");
      assertThat(link.status()).isEqualTo(405);
    }
  }
}
