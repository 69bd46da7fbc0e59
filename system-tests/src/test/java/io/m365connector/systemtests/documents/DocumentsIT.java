package io.m365connector.systemtests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Build;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents: their links lead somewhere, and the settings they name are those that are read. */
class DocumentsIT {

  @Test
  void no_link_is_broken() {
    List<Document> all = Document.all();

    assertThat(all).hasSizeGreaterThan(10);
    assertThat(all.stream().mapToInt(each -> each.links().size()).sum()).isGreaterThan(20);
    assertThat(all).flatMap(Document::broken).isEmpty();
  }

  @Test
  void a_broken_link_and_a_broken_anchor_are_noticed() {
    Document wrong =
        new Document(
            Build.root().resolve("docs/x.md"),
            "[a](nowhere.md) [b](upgrade.md#no-such)\n`[d](code.md)`");

    assertThat(wrong.broken())
        .containsExactly("x.md: no file for nowhere.md", "x.md: no heading for upgrade.md#no-such");
  }

  @Test
  void every_setting_that_something_reads_is_documented() {
    assertThat(Settings.read()).hasSizeGreaterThan(40);
    assertThat(Settings.documented()).containsAll(Settings.read());
  }

  @Test
  void every_command_that_a_document_names_is_there() {
    assertThat(Document.all())
        .flatMap(Document::commands)
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(Build.root().resolve(name)).isExecutable());
  }

  @Test
  void every_test_that_a_document_names_exists() {
    List<String> sources = Sources.names();

    assertThat(Document.all())
        .flatMap(each -> Sources.testsNamedIn(each.text()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(sources).contains(name));
  }
}
