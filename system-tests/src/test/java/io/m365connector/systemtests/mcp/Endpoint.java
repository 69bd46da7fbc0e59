package io.m365connector.systemtests.mcp;

import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.Stand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Speaks to {@code /mcp} of a stand with a good token, in either era or in none. */
final class Endpoint {

  static final String MODERN = "2026-07-28";
  static final String LEGACY = "2025-11-25";

  private final RawHttp http;
  private final String token;

  Endpoint(Stand stand) {
    this.http = RawHttp.to(stand.connector().url());
    this.token = stand.sandbox().token("");
  }

  RawHttp http() {
    return http;
  }

  String authorization() {
    return "Authorization: Bearer " + token;
  }

  /** A body as it is. */
  RawHttp.Answer post(byte[] body, String... headers) {
    List<String> all = new ArrayList<>(List.of(authorization()));
    all.addAll(List.of(headers));
    if (all.stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
      all.add("Content-Type: application/json");
    }
    all.removeIf("Content-Type:"::equals);
    return http.send("POST", "/mcp", body, all.toArray(String[]::new));
  }

  RawHttp.Answer post(String body, String... headers) {
    return post(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A request without anything that belongs to an era. */
  RawHttp.Answer request(String method, Map<String, ?> params, String... headers) {
    return post(message(method, params), headers);
  }

  /** A request of 2025-11-25. */
  RawHttp.Answer legacy(String method, Map<String, ?> params) {
    return request(
        method,
        params,
        "MCP-Protocol-Version: " + LEGACY,
        "Accept: application/json, text/event-stream");
  }

  /** A request of 2026-07-28 with all that it must carry. */
  RawHttp.Answer modern(String method, String name, Map<String, ?> params) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "MCP-Protocol-Version: " + MODERN,
                "Mcp-Method: " + method,
                "Accept: application/json, text/event-stream"));
    if (!name.isEmpty()) {
      headers.add("Mcp-Name: " + name);
    }
    return request(method, claimed(params), headers.toArray(String[]::new));
  }

  /** These parameters and the claim of 2026-07-28. */
  static Map<String, ?> claimed(Map<String, ?> params) {
    Map<String, Object> all = new HashMap<>(params);
    all.put(
        "_meta",
        Map.of(
            "io.modelcontextprotocol/protocolVersion",
            MODERN,
            "io.modelcontextprotocol/clientCapabilities",
            Map.of()));
    return all;
  }

  static String message(String method, Map<String, ?> params) {
    return Json.text(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
  }
}
