package io.m365connector.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private static final Path DOCUMENT = Path.of("../docs/configuration.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(?<=<!-- settings -->\n).*(?=<!-- end of settings -->)");

  @Test
  void the_document_says_what_the_code_reads() throws IOException {
    String before = Files.readString(DOCUMENT);
    String current =
        TABLE
            .matcher(before)
            .replaceFirst(Matcher.quoteReplacement("\n" + ConfigurationDocument.table() + "\n"));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DOCUMENT, current);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  @Test
  void every_setting_has_a_meaning_and_no_meaning_is_left_over() throws IOException {
    assertThat(ConfigurationDocument.words().keySet())
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(ConfigurationDocument.read().keySet());
  }

  @Test
  void form_and_default_are_the_code_s() throws IOException {
    assertThat(ConfigurationDocument.table())
        .contains("| `CONNECTOR_MCP_MAX_BODY` | 1024 to 4194304 | `1048576` |")
        .contains("| `CONNECTOR_OBO_CACHE` | off or memory | `off` |")
        .contains("| `HTTP_PORT` | port | `9080` |")
        .contains("| `CONNECTOR_CLIENT_ID` | GUID | required |");
  }
}
