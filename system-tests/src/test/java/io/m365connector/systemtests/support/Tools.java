package io.m365connector.systemtests.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls tools and holds every answer against the schema that the tool itself announced. */
public final class Tools {

  private static final int MOST_PAGES = 400;

  private final McpClient client;
  private final Map<String, String> schemas = new HashMap<>();

  private Tools(McpClient client) {
    this.client = client;
    client
        .request("tools/list", Map.of())
        .at("/result/tools")
        .forEach(
            tool -> schemas.put(tool.path("name").asText(), tool.path("outputSchema").toString()));
  }

  public static Tools of(McpClient client) {
    return new Tools(client);
  }

  /** The names that are listed now. */
  public Set<String> names() {
    return schemas.keySet();
  }

  /** A good answer; arguments are names and values in turn. */
  public JsonNode answer(String tool, Object... arguments) {
    return answer(tool, arguments(arguments));
  }

  private JsonNode answer(String tool, Map<String, Object> arguments) {
    JsonNode result = client.call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(tool + arguments + result).isFalse();
    JsonNode answer = result.path("structuredContent");
    assertThat(schemas).as("tools listed").containsKey(tool);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemas.get(tool))
                .validate(answer.toString(), InputFormat.JSON))
        .as(tool + arguments + answer)
        .isEmpty();
    return answer;
  }

  /** The items of one page. */
  public List<JsonNode> items(String tool, Object... arguments) {
    return items(answer(tool, arguments));
  }

  /** The items of all pages, none of which may come twice by its {@code key}. */
  public List<JsonNode> toTheEnd(String key, String tool, Object... arguments) {
    Map<String, Object> next = arguments(arguments);
    List<JsonNode> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = answer(tool, next);
      for (JsonNode item : items(answer)) {
        assertThat(seen.add(item.path(key).toString())).as("twice: " + item).isTrue();
        all.add(item);
      }
      JsonNode pagination = answer.path("pagination");
      if (!pagination.path("moreResults").asBoolean()) {
        return all;
      }
      if (pagination.has("nextCursor")) {
        next.put("cursor", pagination.path("nextCursor").asText());
      } else {
        assertThat(pagination.has("nextOffset")).as("how to go on: " + pagination).isTrue();
        next.put("offset", pagination.path("nextOffset").asInt());
      }
    }
    throw new AssertionError(tool + " has no end");
  }

  /** The words of a refusal. */
  public String refusal(String tool, Object... arguments) {
    JsonNode result = client.call(tool, arguments(arguments));
    assertThat(result.path("isError").asBoolean()).as(tool + result).isTrue();
    return result.at("/content/0/text").asText();
  }

  private static List<JsonNode> items(JsonNode answer) {
    List<JsonNode> items = new ArrayList<>();
    answer.path("items").forEach(items::add);
    return items;
  }

  private static Map<String, Object> arguments(Object... pairs) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.put((String) pairs[i], pairs[i + 1]);
    }
    return arguments;
  }
}
