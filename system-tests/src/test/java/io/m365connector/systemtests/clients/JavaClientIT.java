package io.m365connector.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The official Java SDK lists and calls the tools, and reads a resource. */
@ExtendWith(SharedStand.class)
class JavaClientIT {

  private final Stand stand;

  JavaClientIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void lists_calls_and_reads() {
    HttpRequest.Builder withToken =
        HttpRequest.newBuilder().header("Authorization", "Bearer " + stand.sandbox().token(""));
    var transport =
        HttpClientStreamableHttpTransport.builder(stand.connector().url().toString())
            .endpoint("/mcp")
            .requestBuilder(withToken)
            .build();
    try (McpSyncClient client =
        McpClient.sync(transport).requestTimeout(Duration.ofSeconds(30)).build()) {
      client.initialize();

      assertThat(client.listTools().tools())
          .extracting(McpSchema.Tool::name)
          .contains("outlook_email_search", "read_resource");

      McpSchema.CallToolResult mail =
          client.callTool(
              new McpSchema.CallToolRequest(
                  "outlook_email_search", Map.of("folderName", "Inbox", "limit", 3)));
      assertThat(mail.isError()).isFalse();
      assertThat(String.valueOf(mail.structuredContent())).contains("mail:///messages/");

      String uri = uri(mail.structuredContent());
      assertThat(client.readResource(new McpSchema.ReadResourceRequest(uri)).contents())
          .singleElement()
          .satisfies(content -> assertThat(content.uri()).isEqualTo(uri));
    }
  }

  private static String uri(Object structured) {
    return Json.parse(Json.text(structured)).at("/items/0/uri").asText();
  }
}
