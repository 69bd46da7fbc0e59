package io.m365connector.systemtests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Build;
import io.m365connector.systemtests.support.McpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what it finds by name, as a model would: by the addresses that answers give. */
final class Reader {

  private static final Pattern FENCED = Pattern.compile("(?s)<<<(\\w+)\n(.*)\n\\1>>>");

  private final McpClient client;
  private final Map<String, String> uris = new HashMap<>();

  Reader(McpClient client) {
    this.client = client;
  }

  /** Remembers the addresses of everything in the folder. */
  Reader folder(String uri) {
    Map<String, Object> arguments = new HashMap<>(Map.of("uri", uri, "limit", 100));
    JsonNode listing = good(call(arguments));
    listing.path("items").forEach(item -> remember(item.path("name"), item.path("uri")));
    return this;
  }

  /** Remembers the addresses of the attachments of the message. */
  Reader message(String uri) {
    JsonNode message = good(call(Map.of("uri", uri)));
    message
        .path("attachments")
        .forEach(attachment -> remember(attachment.path("name"), attachment.path("uri")));
    return this;
  }

  private void remember(JsonNode name, JsonNode uri) {
    uris.put(name.asText(), uri.asText());
  }

  Map<String, String> uris() {
    return uris;
  }

  /** The result of reading a file or attachment; further arguments in pairs. */
  JsonNode result(String name, String... more) {
    assertThat(uris).containsKey(name);
    Map<String, String> arguments = new HashMap<>(Map.of("uri", uris.get(name)));
    for (int i = 0; i < more.length; i += 2) {
      arguments.put(more[i], more[i + 1]);
    }
    return call(arguments);
  }

  /** The structured answer of one that can be read. */
  JsonNode answer(String name, String... more) {
    return good(result(name, more));
  }

  /** Its text without the fence. */
  String text(String name, String... more) {
    return unfenced(answer(name, more).path("content").asText());
  }

  /** What is said of one that cannot be read. */
  String refusal(String name, String... more) {
    JsonNode result = result(name, more);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
    return result.at("/content/0/text").asText();
  }

  private JsonNode call(Map<String, ?> arguments) {
    return client.call("read_resource", arguments);
  }

  private static JsonNode good(JsonNode result) {
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return result.path("structuredContent");
  }

  private static String unfenced(String content) {
    Matcher fenced = FENCED.matcher(content);
    assertThat(fenced.find()).as(content).isTrue();
    return fenced.group(2).stripTrailing();
  }

  /** The text that the worker's own tests hold for the sample file of that name. */
  static String golden(String name) {
    try {
      String whole =
          Files.readString(
              Build.root().resolve("extraction/src/test/resources/golden/" + name + ".md"));
      return whole.substring(whole.indexOf("----\n") + 5).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
