package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFilesTest {

  @Test
  void linux_has_a_real_array() {
    JsonObject settings = JsonText.object(new LinuxSettings().write(Kits.facts()));

    assertThat(settings.get("managedMcpServers")).isInstanceOf(JsonArray.class);
  }

  @Test
  void linux_settings_with_something_else_are_refused() {
    byte[] more = "{\"managedMcpServers\":[],\"x\":1}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new LinuxSettings().check(more, Kits.facts()))
        .isInstanceOf(KitBroken.class);
  }

  @Test
  void claude_code_has_an_object_by_name() {
    JsonObject server =
        JsonText.object(new ClaudeCode().write(Kits.facts()))
            .getJsonObject("mcpServers")
            .getJsonObject("m365");

    assertThat(server.getString("type")).isEqualTo("http");
    assertThat(server.getJsonObject("oauth").getString("clientId"))
        .isEqualTo(Kits.CLIENT.toString());
    assertThat(server.getJsonObject("oauth").getInt("callbackPort")).isEqualTo(53280);
  }

  @Test
  void claude_code_is_set_up_by_one_command_as_well() {
    assertThat(ClaudeCode.command(Kits.facts()))
        .isEqualTo(
            "claude mcp add --transport http --client-id "
                + Kits.CLIENT
                + " --callback-port 53280 m365 https://connector.example/mcp");
  }

  @Test
  void another_server_is_refused() {
    byte[] other = "{\"mcpServers\":{\"evil\":{}}}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new ClaudeCode().check(other, Kits.facts()))
        .isInstanceOf(KitBroken.class);
  }
}
