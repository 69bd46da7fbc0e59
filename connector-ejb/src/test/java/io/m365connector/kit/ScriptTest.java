package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

  private static final String AZ =
      """
      #!/usr/bin/env bash
      { printf '%s' "$1 $2 $3"; printf '|%s' "$@"; printf '\\n'; } >> calls
      case "$*" in
        *"app list"*) ;;
        *"app create"*) echo d0000000-0000-4000-8000-0000000000ff ;;
        *oauth2PermissionScopes*) echo 5c0be000-0000-4000-8000-000000000001 ;;
      esac
      """;

  @TempDir Path directory;

  @Nested
  class AzureCli {

    @Test
    void registers_a_public_client_with_the_loopback_address_and_the_permission() throws Exception {
      List<String> calls = run("Example");

      assertThat(calls)
          .anyMatch(
              call ->
                  call.contains("|ad|app|create|")
                      && call.contains("|AzureADMyOrg|")
                      && call.contains("|http://127.0.0.1/callback|"))
          .anyMatch(
              call ->
                  call.contains("|permission|add|")
                      && call.contains("|5c0be000-0000-4000-8000-000000000001=Scope"))
          .anyMatch(call -> call.contains("|grant|") && call.contains("|access_as_user"));
      assertThat(String.join("\n", calls)).doesNotContain("credential").doesNotContain("secret");
    }

    @Test
    void a_hostile_name_is_one_argument_and_nothing_else_runs() throws Exception {
      for (String name : Kits.HOSTILE) {
        List<String> calls = run(name);

        assertThat(calls)
            .as(name)
            .anyMatch(
                call ->
                    call.contains(
                        "|--display-name|Claude Desktop for "
                            + Kits.recipient(name).name()
                            + "|--sign-in-audience|"));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("az", "calls", "script");
      }
    }

    private List<String> run(String name) throws IOException, InterruptedException {
      Files.deleteIfExists(directory.resolve("calls"));
      Path az = directory.resolve("az");
      Files.writeString(az, AZ);
      assertThat(az.toFile().setExecutable(true)).isTrue();
      Files.write(
          directory.resolve("script"),
          Script.azureCli().write(Kits.facts("global", name, ToolChoice.ASK)));
      ProcessBuilder bash = new ProcessBuilder("bash", "script").directory(directory.toFile());
      bash.environment().merge("PATH", "", (path, none) -> directory + ":" + path);
      bash.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      Process process = bash.start();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      return Files.readAllLines(directory.resolve("calls"));
    }
  }

  @Test
  void each_cloud_has_its_name_in_each_tool() {
    assertThat(text(Script.azureCli(), "usgov")).contains("cloud='AzureUSGovernment'");
    assertThat(text(Script.azureCli(), "china")).contains("cloud='AzureChinaCloud'");
    assertThat(text(Script.powerShell(), "usgov-dod")).contains("$cloud = 'USGovDoD'");
    assertThat(text(Script.terraform(), "usgov")).contains("  cloud = \"usgovernmentl4\"");
    assertThat(text(Script.terraform(), "china"))
        .contains("adminconsent?client_id=")
        .contains("https://login.partner.microsoftonline.cn/");
  }

  @Test
  void all_register_the_same_addresses_and_permission() {
    for (Script script : List.of(Script.azureCli(), Script.powerShell(), Script.terraform())) {
      String text = text(script, "global");

      Facts.REDIRECTS.forEach(redirect -> assertThat(text).contains(redirect));
      assertThat(text).contains("access_as_user").contains("AzureADMyOrg");
    }
  }

  @Test
  void powershell_says_that_it_is_utf_8() {
    assertThat(text(Script.powerShell(), "global")).startsWith("\uFEFF#Requires");
  }

  @Test
  void intune_writes_one_string_value() {
    assertThat(text(Script.intune(), "global"))
        .contains("-PropertyType String")
        .contains("$servers = '[{\"name\":\"m365\"");
  }

  @Test
  void a_changed_script_is_refused() {
    String changed = text(Script.azureCli(), "global").replace("set -eu", "set -u");

    assertThatThrownBy(
            () -> Script.azureCli().check(changed.getBytes(StandardCharsets.UTF_8), Kits.facts()))
        .isInstanceOf(KitBroken.class);
  }

  private static String text(Script script, String cloud) {
    return new String(
        script.write(Kits.facts(cloud, "Example", ToolChoice.ASK)), StandardCharsets.UTF_8);
  }
}
