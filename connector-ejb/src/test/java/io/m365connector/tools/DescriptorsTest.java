package io.m365connector.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorsTest {

  static List<ToolDescriptor> descriptors() {
    return AllTools.all().stream()
        .map(Tool::descriptor)
        .sorted(Comparator.comparing(ToolDescriptor::name))
        .toList();
  }

  @Test
  void the_names_are_the_hosted_connectors_and_none_of_them_writes() {
    assertThat(descriptors())
        .extracting(ToolDescriptor::name)
        .containsExactly(
            "chat_message_search",
            "find_meeting_availability",
            "get_granted_scopes",
            "get_me",
            "outlook_calendar_search",
            "outlook_email_search",
            "outlook_find_available_time",
            "read_resource",
            "search_people",
            "sharepoint_folder_search",
            "sharepoint_search",
            "teams_list_channel_messages",
            "teams_list_channels",
            "teams_list_chats",
            "teams_list_teams");
  }

  @ParameterizedTest
  @MethodSource("descriptors")
  void every_client_can_read_the_schemas(ToolDescriptor tool) {
    assertThat(tool.name()).matches("[a-z_]{1,40}");
    assertThat(tool.title()).isNotBlank();
    assertThat(tool.description().length()).isBetween(40, 2048);
    for (JsonObject schema : List.of(tool.inputSchema(), tool.outputSchema())) {
      assertThat(schema.getString("type")).isEqualTo("object");
      assertThat(schema.toString().getBytes(UTF_8).length).isLessThan(16 * 1024);
      assertReadable(schema);
    }
  }

  private static void assertReadable(JsonObject schema) {
    assertThat(schema.keySet())
        .doesNotContain("$ref", "anyOf", "oneOf", "allOf", "not", "exclusiveMinimum", "$defs");
    assertThat(schema.get("type")).isInstanceOf(JsonString.class);
    if (schema.getString("type").equals("array")) {
      assertReadable(schema.getJsonObject("items"));
    }
    if (schema.get("properties") instanceof JsonObject properties) {
      properties.values().stream()
          .map(JsonValue::asJsonObject)
          .forEach(each -> assertReadable(each));
      if (schema.get("required") instanceof JsonArray required) {
        required.forEach(
            name -> assertThat(properties).containsKey(((JsonString) name).getString()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("descriptors")
  void every_list_ends_with_its_pagination_marker(ToolDescriptor tool) {
    JsonObject properties = tool.outputSchema().getJsonObject("properties");
    if (properties.containsKey("items")) {
      assertThat(properties.keySet().stream().toList().getLast()).isEqualTo("pagination");
    }
  }

  /**
   * What a client's user approved is what the tool says tomorrow. To change a description on
   * purpose, put the new hash here and say so in the changelog.
   */
  @Test
  void descriptions_and_schemas_are_pinned() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (ToolDescriptor tool : descriptors()) {
      hashes.put(tool.name(), hash(tool));
    }
    Path pinned = Path.of("src/test/resources/tools.sha256");
    StringBuilder expected = new StringBuilder();
    hashes.forEach((name, hash) -> expected.append(hash).append("  ").append(name).append('\n'));
    if (Boolean.getBoolean("tools.update")) {
      Files.createDirectories(pinned.getParent());
      Files.writeString(pinned, expected);
    }
    assertThat(Files.readString(pinned)).isEqualTo(expected.toString());
  }

  private static String hash(ToolDescriptor tool) throws GeneralSecurityException, IOException {
    String all =
        tool.title()
            + "\n"
            + tool.description()
            + "\n"
            + tool.inputSchema()
            + "\n"
            + tool.outputSchema();
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)))
        .substring(0, 32);
  }

  /**
   * To write docs/tools.md and the hashes anew: {@code mvn -pl connector-ejb -am test
   * -Dtest=DescriptorsTest -Dsurefire.failIfNoSpecifiedTests=false -Dtools.update=true}.
   */
  @Test
  void docs_tools_md_says_what_the_descriptors_say() throws IOException {
    Path doc = Path.of("../docs/tools.md");
    String expected = ToolDocument.of(descriptors());
    if (Boolean.getBoolean("tools.update")) {
      Files.writeString(doc, expected);
    }
    assertThat(Files.readString(doc)).isEqualTo(expected);
  }
}
