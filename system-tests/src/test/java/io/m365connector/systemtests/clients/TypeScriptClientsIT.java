package io.m365connector.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.NodeProgram;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official TypeScript SDKs, Inspector and mcp-remote list, call and read. */
@Tag("node")
@ExtendWith(SharedStand.class)
class TypeScriptClientsIT {

  private static final String TOOL = "outlook_email_search";
  private static final String ARGUMENTS = "{\"folderName\":\"Inbox\",\"limit\":3}";

  private final Stand stand;

  TypeScriptClientsIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void sdk_1_lists_calls_and_reads() {
    assertMail(json(NodeProgram.run(Map.of(), "sdk-v1.mjs", url(), token(), TOOL, ARGUMENTS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "auto", "2026-07-28"})
  void sdk_2_lists_calls_and_reads_in_each_era(String era) {
    assertMail(json(NodeProgram.run(Map.of(), "sdk-v2.mjs", url(), token(), TOOL, ARGUMENTS, era)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "auto", "modern"})
  void inspector_lists_calls_and_reads_in_each_era(String era) {
    NodeProgram.Outcome list = inspector(era, "--method", "tools/list");
    NodeProgram.Outcome call =
        inspector(
            era, "--method", "tools/call", "--tool-name", TOOL, "--tool-args-json", ARGUMENTS);

    assertThat(list.exitCode()).as(list.errors()).isZero();
    assertThat(list.output()).contains("outlook_email_search").contains("read_resource");
    assertThat(call.exitCode()).as(call.errors()).isZero();
    assertThat(call.output()).contains("mail:///messages/");

    String uri = Json.parse(call.output()).at("/result/structuredContent/items/0/uri").asText();
    NodeProgram.Outcome read = inspector(era, "--method", "resources/read", "--uri", uri);
    assertThat(read.exitCode()).as(read.errors()).isZero();
    assertThat(read.output()).contains(uri).contains("kind");
  }

  @Test
  void inspector_finds_no_fault_in_the_tools() {
    NodeProgram.Outcome lint = inspector("auto", "--method", "tools/list", "--strict");

    assertThat(lint.exitCode()).as(lint.output() + lint.errors()).isZero();
  }

  private NodeProgram.Outcome inspector(String era, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--cli",
                url(),
                "--transport",
                "http",
                "--header",
                "Authorization: Bearer " + token()));
    all.addAll(List.of("--protocol-era", era, "--format", "json"));
    all.addAll(List.of(arguments));
    return NodeProgram.run(Map.of(), "mcp-inspector", all.toArray(String[]::new));
  }

  @Test
  void mcp_remote_lists_calls_and_reads() {
    assertMail(
        json(
            NodeProgram.run(
                Homes.fresh("mcp-remote"),
                "mcp-remote.mjs",
                url(),
                TOOL,
                ARGUMENTS,
                "--header",
                "Authorization: Bearer " + token())));
  }

  private static void assertMail(JsonNode answer) {
    assertThat(answer.path("tools").toString()).contains(TOOL, "read_resource");
    assertThat(answer.path("result").path("isError").asBoolean()).isFalse();
    assertThat(answer.path("result").path("structuredContent").toString())
        .contains("mail:///messages/");
    assertThat(answer.path("contents").path(0).path("text").asText())
        .contains("\"kind\":\"message\"");
  }

  private static JsonNode json(NodeProgram.Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return Json.parse(outcome.output());
  }

  private String url() {
    return stand.connector().mcp().toString();
  }

  private String token() {
    return stand.sandbox().token("");
  }
}
