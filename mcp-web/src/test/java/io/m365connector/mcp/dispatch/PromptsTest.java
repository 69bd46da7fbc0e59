package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.CompletionQuery;
import io.m365connector.mcp.provider.Completions;
import io.m365connector.mcp.provider.InvalidParams;
import io.m365connector.mcp.provider.McpContext;
import io.m365connector.mcp.provider.PromptOutcome;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.PromptResult;
import io.m365connector.mcp.provider.PromptSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {

  private final Server server = new Server(Fixtures.PLAIN, new Prompts());

  private static final class Prompts implements PromptProvider, CompletionProvider {

    @Override
    public List<PromptSpec> prompts(McpContext context) {
      return List.of(
          new PromptSpec(
              "brief",
              "Brief me",
              "A briefing",
              List.of(
                  new PromptSpec.Argument("topic", "Topic", "What about", true),
                  new PromptSpec.Argument("tone", "Tone", "How", false))));
    }

    @Override
    public PromptOutcome get(String name, Map<String, String> arguments, McpContext context) {
      return PromptResult.user("A briefing", "About " + arguments.get("topic"));
    }

    @Override
    public Optional<Completions> complete(CompletionQuery query, McpContext context) {
      if (!query.reference().equals("brief")) {
        return Optional.empty();
      }
      if (!query.argument().equals("topic")) {
        throw new InvalidParams("There is no such argument.");
      }
      return Optional.of(
          Completions.of(
              IntStream.range(0, 150)
                  .mapToObj(i -> query.value() + i + query.resolved().getOrDefault("tone", ""))
                  .toList()));
    }
  }

  @Nested
  class A_list {

    @Test
    void describes_prompts_and_their_arguments() {
      assertThat(server.legacy("prompts/list", "{}").result())
          .hasToString(
              "{\"prompts\":[{\"name\":\"brief\",\"title\":\"Brief me\","
                  + "\"description\":\"A briefing\",\"arguments\":["
                  + "{\"name\":\"topic\",\"title\":\"Topic\",\"description\":\"What about\","
                  + "\"required\":true},{\"name\":\"tone\",\"title\":\"Tone\","
                  + "\"description\":\"How\",\"required\":false}]}]}");
    }
  }

  @Nested
  class A_prompt {

    @Test
    void is_filled_in() {
      assertThat(
              server
                  .legacy("prompts/get", "{\"name\":\"brief\",\"arguments\":{\"topic\":\"Q3\"}}")
                  .result())
          .hasToString(
              "{\"description\":\"A briefing\",\"messages\":[{\"role\":\"user\","
                  + "\"content\":{\"type\":\"text\",\"text\":\"About Q3\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\":\"brief\"}",
          "{\"name\":\"brief\",\"arguments\":{\"tone\":\"dry\"}}",
          "{\"name\":\"brief\",\"arguments\":{\"topic\":1}}",
          "{\"name\":\"brief\",\"arguments\":[]}",
          "{\"name\":\"other\"}",
          "{}"
        })
    void that_is_unknown_or_lacks_an_argument_is_a_protocol_error(String params) {
      assertThat(server.legacy("prompts/get", params).code()).isEqualTo(-32602);
    }
  }

  @Nested
  class A_completion {

    private Server.Answered complete(String ref, String argument) {
      return server.legacy(
          "completion/complete", "{\"ref\":" + ref + ",\"argument\":" + argument + "}");
    }

    private static final String BRIEF = "{\"type\":\"ref/prompt\",\"name\":\"brief\"}";

    @Test
    void has_at_most_100_values_and_tells_how_many_there_are() {
      var completion =
          complete(BRIEF, "{\"name\":\"topic\",\"value\":\"a\"}")
              .result()
              .getJsonObject("completion");

      assertThat(completion.getJsonArray("values")).hasSize(100);
      assertThat(completion.getInt("total")).isEqualTo(150);
      assertThat(completion.getBoolean("hasMore")).isTrue();
    }

    @Test
    void knows_the_arguments_given_before() {
      assertThat(
              server
                  .legacy(
                      "completion/complete",
                      "{\"ref\":"
                          + BRIEF
                          + ",\"argument\":{\"name\":\"topic\",\"value\":\"a\"},"
                          + "\"context\":{\"arguments\":{\"tone\":\"!\"}}}")
                  .body()
                  .toString())
          .contains("\"a0!\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"ref/other\",\"name\":\"brief\"}",
          "{\"type\":\"ref/prompt\"}",
          "{\"type\":\"ref/prompt\",\"name\":\"other\"}",
          "{\"type\":\"ref/resource\",\"uri\":\"y:{id}\"}",
          "{}",
          "null"
        })
    void of_something_unknown_is_a_protocol_error(String ref) {
      assertThat(complete(ref, "{\"name\":\"topic\",\"value\":\"a\"}").code()).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\":\"other\",\"value\":\"\"}",
          "{\"name\":\"topic\"}",
          "{\"name\":\"topic\",\"value\":1}",
          "{}"
        })
    void of_an_argument_that_is_unknown_or_malformed_is_a_protocol_error(String argument) {
      assertThat(complete(BRIEF, argument).code()).isEqualTo(-32602);
    }

    @Test
    void of_an_endless_value_is_a_protocol_error() {
      assertThat(
              complete(BRIEF, "{\"name\":\"topic\",\"value\":\"" + "x".repeat(1025) + "\"}").code())
          .isEqualTo(-32602);
    }
  }
}
