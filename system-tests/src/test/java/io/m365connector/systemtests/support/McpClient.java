package io.m365connector.systemtests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A minimal MCP client of the 2025-11-25 revision: one POST a request, no session. */
public final class McpClient {

  private final URI endpoint;
  private final String token;
  private final Http http = Http.plain();

  public McpClient(URI endpoint, String token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  /** Calls a tool and gives the JSON-RPC result. */
  public JsonNode call(String tool, Map<String, ?> arguments) {
    return request("tools/call", Map.of("name", tool, "arguments", arguments)).path("result");
  }

  /** Calls a tool under a request id of the test's own, by which it can be cancelled. */
  public JsonNode call(int id, String tool, Map<String, ?> arguments) {
    return message(
        send(
            Map.of(
                "jsonrpc",
                "2.0",
                "id",
                id,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments))));
  }

  /** Says that nobody waits for the request of that id any more. */
  public void cancel(int id) {
    send(
        Map.of(
            "jsonrpc",
            "2.0",
            "method",
            "notifications/cancelled",
            "params",
            Map.of("requestId", id)));
  }

  /** Calls a method and gives the whole JSON-RPC answer. */
  public JsonNode request(String method, Map<String, ?> params) {
    return message(post(method, params));
  }

  /** The JSON-RPC message in an answer. One that takes long comes as the last event of a stream. */
  public static JsonNode message(HttpResponse<String> answer) {
    boolean stream =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    return Json.parse(
        stream
            ? answer
                .body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .reduce("", (earlier, line) -> line.substring("data:".length()))
            : answer.body());
  }

  /** Calls a method and gives the HTTP answer. */
  public HttpResponse<String> post(String method, Map<String, ?> params) {
    return send(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
  }

  private HttpResponse<String> send(Map<String, ?> message) {
    String body = Json.text(message);
    return http.send(
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2025-11-25")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
