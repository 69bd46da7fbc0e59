package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {

  private final Server server = new Server(Fixtures.EVERYTHING, new ResourceFixture());

  private Server.Answered read(String uri) {
    return server.modern("resources/read", uri, "\"uri\":\"" + uri + "\"");
  }

  @Nested
  class A_list {

    @Test
    void names_the_resources_in_order_and_leaves_out_what_is_unknown() {
      assertThat(server.legacy("resources/list", "{}").result())
          .hasToString(
              "{\"resources\":[{\"uri\":\"x:blob\",\"name\":\"blob\",\"title\":\"Blob\","
                  + "\"description\":\"Bytes\"},{\"uri\":\"x:text\",\"name\":\"text\","
                  + "\"title\":\"Text\",\"description\":\"A text\",\"mimeType\":\"text/plain\"}]}");
    }

    @Test
    void of_templates_is_one_of_its_own() {
      assertThat(server.legacy("resources/templates/list", "{}").result())
          .hasToString(
              "{\"resourceTemplates\":[{\"uriTemplate\":\"x:{id}\",\"name\":\"any\","
                  + "\"title\":\"Any\",\"description\":\"Anything\","
                  + "\"mimeType\":\"text/plain\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources/list", "resources/templates/list"})
    void carries_cache_hints(String method) {
      assertThat(server.modern(method, "", "").result())
          .containsKeys("ttlMs", "cacheScope", "resultType");
    }
  }

  @Nested
  class Reading {

    @Test
    void a_text_gives_its_text_which_is_nobody_elses() {
      assertThat(read("x:text").result())
          .hasToString(
              "{\"contents\":[{\"uri\":\"x:text\",\"mimeType\":\"text/plain\","
                  + "\"text\":\"hello\"}],\"resultType\":\"complete\",\"ttlMs\":0,"
                  + "\"cacheScope\":\"private\",\"_meta\":{"
                  + "\"io.modelcontextprotocol/serverInfo\":"
                  + "{\"name\":\"n\",\"title\":\"t\",\"version\":\"v\"}}}");
    }

    @Test
    void bytes_gives_base64() {
      assertThat(read("x:blob").result().get("contents").toString()).contains("\"blob\":\"AQID\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x:none",
          "file:///etc/passwd",
          "http://169.254.169.254/latest",
          "ms-word:ofe",
          "X:text",
          ""
        })
    void what_does_not_exist_or_is_nobodys_is_not_found(String uri) {
      Server.Answered modern = read(uri);
      Server.Answered legacy = server.legacy("resources/read", "{\"uri\":\"" + uri + "\"}");

      assertThat(modern.status()).isEqualTo(200);
      assertThat(modern.code()).isEqualTo(-32602);
      assertThat(modern.error().getJsonObject("data").getString("uri")).isEqualTo(uri);
      assertThat(legacy.code()).isEqualTo(-32002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"uri\":1}", "{\"uri\":null}"})
    void without_a_uri_is_malformed(String params) {
      assertThat(server.legacy("resources/read", params).code()).isEqualTo(-32602);
    }

    @Test
    void an_endless_uri_is_refused_and_not_repeated() {
      Server.Answered answer = read("x:" + "c4n4ry".repeat(400));

      assertThat(answer.code()).isEqualTo(-32602);
      assertThat(answer.body().toString()).doesNotContain("c4n4ry");
    }

    @Test
    void that_fails_unexpectedly_shows_nothing_of_why() {
      assertThat(read("x:broken").code()).isEqualTo(-32603);
      assertThat(read("x:broken").body().toString()).doesNotContain("c4n4ry");
    }
  }

  @Nested
  class Subscribing {

    @ParameterizedTest
    @ValueSource(strings = {"resources/subscribe", "resources/unsubscribe"})
    void is_accepted_from_legacy_clients_where_offered(String method) {
      assertThat(server.legacy(method, "{\"uri\":\"x:text\"}").result()).isEmpty();
      assertThat(server.legacy(method, "{\"uri\":\"y:text\"}").code()).isEqualTo(-32602);
    }

    @Test
    void does_not_exist_where_it_is_not_offered() {
      Server plain = new Server(Fixtures.PLAIN, new ResourceFixture());

      assertThat(plain.legacy("resources/subscribe", "{\"uri\":\"x:text\"}").code())
          .isEqualTo(-32601);
    }

    @Test
    void to_a_stream_does_not_exist_as_nothing_could_be_sent_on_it() {
      Server.Answered answer = server.modern("subscriptions/listen", "", "\"notifications\":{}");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo(-32601);
    }
  }
}
