package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RegistryFileTest {

  private final RegistryFile output = new RegistryFile();
  private final String text = new String(output.write(Kits.facts()), StandardCharsets.UTF_16LE);

  @Test
  void is_what_regedit_exports_utf_16_with_its_mark_and_windows_lines() {
    assertThat(text)
        .startsWith("\uFEFFWindows Registry Editor Version 5.00\r\n\r\n")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void holds_one_string_directly_below_the_policy_key() {
    assertThat(text)
        .containsOnlyOnce("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r\n")
        .contains("\"managedMcpServers\"=\"[{\\\"name\\\":\\\"m365\\\",")
        .doesNotContain("hex(");
  }

  @Test
  void a_subkey_is_refused() {
    refused(text.replace("Policies\\Claude]", "Policies\\Claude\\managedMcpServers]"));
  }

  @Test
  void a_value_of_another_type_is_refused() {
    refused(text + "\"managedMcpServers\"=hex(2):5b,00\r\n");
  }

  @Test
  void a_second_value_is_refused() {
    refused(text + "\"disableAutoUpdates\"=\"1\"\r\n");
  }

  @Test
  void a_second_key_is_refused() {
    refused(text + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Evil]\r\n\"a\"=\"b\"\r\n");
  }

  @Test
  void unix_lines_are_refused() {
    refused(text.replace("\r\n", "\n"));
  }

  @Test
  void a_file_without_its_mark_is_refused() {
    refused(text.substring(1));
  }

  @Test
  void quotes_and_backslashes_come_back_as_they_were() {
    String value = "a\"b\\c\\\\\"";
    String file =
        "\uFEFFFirst\r\n[K]\r\n" + RegistryFile.quoted("n") + "=" + RegistryFile.quoted(value);

    assertThat(RegistryReader.read(file.getBytes(StandardCharsets.UTF_16LE), "First").get("K"))
        .containsEntry("n", value);
  }

  private void refused(String changed) {
    assertThatThrownBy(
            () -> output.check(changed.getBytes(StandardCharsets.UTF_16LE), Kits.facts()))
        .isInstanceOf(KitBroken.class);
  }
}
