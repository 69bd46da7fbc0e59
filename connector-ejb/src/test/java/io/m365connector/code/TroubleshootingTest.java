package io.m365connector.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroubleshootingTest {

  private static final Path DOCUMENT = Path.of("../docs/troubleshooting.md");

  @Test
  void the_document_says_what_the_registers_say() throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, TroubleshootingDocument.text());
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(TroubleshootingDocument.text());
  }

  @Test
  void every_number_has_a_cause_and_a_fix() {
    assertThat(AadstsCatalogue.all())
        .hasSizeGreaterThan(80)
        .allSatisfy(each -> assertThat(each.cause()).endsWith("."))
        .allSatisfy(each -> assertThat(each.fix()).endsWith("."));
  }

  @Test
  void the_five_classic_errors_are_explained() {
    assertThat(TroubleshootingDocument.text())
        .contains("AADSTS50011", "AADSTS50194", "AADSTS65001", "AADSTS9000411")
        .contains("Client application is not authorized for this resource");
  }
}
