package io.m365connector.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Invariants;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.RawHttp;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Family B: HTTP as no client would write it, byte by byte, and connections that do not behave. */
@Tag("nightly")
@ExtendWith(SharedStand.class)
class HostileHttpIT {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final int PATIENCE_MILLIS = 45_000;

  private final Stand stand;
  private Invariants invariants;

  HostileHttpIT(Stand stand) {
    this.stand = stand;
  }

  @BeforeEach
  void look() {
    invariants = Invariants.of(stand);
  }

  @AfterEach
  void check() throws IOException {
    invariants.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "TRACE", "FOO", "PROPFIND", "get"})
  void B8_B19_another_method_is_not_served(String method) {
    RawHttp.Answer answer =
        RawHttp.to(stand.connector().url()).send(method, "/mcp", "", authorization());
    invariants.seen(answer.status() == 501 ? 405 : answer.status(), answer.body());

    assertThat(answer.status()).isBetween(400, 501);
    assertThat(answer.body()).doesNotContain(token());
  }

  @Test
  void B17_a_header_too_long_and_headers_too_many_are_refused() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add("X-" + i + ": x");
    }

    assertThat(refusedOrClosed("X-Long: " + "x".repeat(1 << 16))).isTrue();
    assertThat(refusedOrClosed(String.join("\r\n", many))).isTrue();
  }

  @Test
  void B13_chunks_of_one_byte_are_read_and_what_follows_them_is_not_believed() throws IOException {
    StringBuilder chunks = new StringBuilder();
    for (char c : PING.toCharArray()) {
      chunks.append("1;").append("x".repeat(20)).append("\r\n").append(c).append("\r\n");
    }
    chunks.append("0\r\nAuthorization: Bearer ").append(token()).append("\r\n\r\n");

    String answer =
        raw(
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunks);

    assertThat(answer).startsWith("HTTP/1.1 401");
  }

  @Test
  void B23_identity_is_never_carried_over_on_one_connection() throws IOException {
    List<String> users = stand.sandbox().users();
    StringBuilder requests = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (i % 3 == 2) {
        requests.append(request(List.of(), me(i)));
        expected.add("401");
      } else {
        String user = users.get(i % 2);
        requests.append(
            request(List.of("Authorization: Bearer " + stand.sandbox().token(user)), me(i)));
        expected.add(user);
      }
    }

    String answers = raw(requests.append(closing()).toString());
    Matcher found =
        Pattern.compile("HTTP/1.1 401|\"userPrincipalName\":\"([^\"]+)\"").matcher(answers);
    List<String> got = new ArrayList<>();
    while (found.find()) {
      got.add(found.group(1) == null ? "401" : found.group(1));
    }

    assertThat(got.stream().distinct()).contains("401", users.get(0), users.get(1));
    assertThat(got).containsSubsequence(expected.subList(0, 3));
  }

  @Test
  void B22_clients_that_leave_in_the_middle_free_what_their_calls_held() throws IOException {
    stand.sandbox().fault(Map.of("area", "graph", "latencyMs", 2000));
    for (int i = 0; i < 50; i++) {
      try (Socket socket = connect()) {
        write(socket, request(List.of(authorization()), me(i)));
      }
    }

    stand.sandbox().reset();
    assertThat(stand.client("").post("ping", Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void B20_a_thousand_idle_connections_keep_nobody_out() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 1000; i++) {
        idle.add(connect());
      }

      assertThat(stand.client("").post("ping", Map.of()).statusCode()).isEqualTo(200);
    } finally {
      for (Socket each : idle) {
        each.close();
      }
    }
  }

  /** Liberty may hang up instead of answering. */
  private boolean refusedOrClosed(String headers) throws IOException {
    String answer = raw(request(List.of(authorization(), headers, "Connection: close"), PING));
    return answer.isEmpty() || answer.matches("(?s)HTTP/1.1 4.*");
  }

  private RawHttp.Answer send(String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    RawHttp.Answer answer =
        RawHttp.to(stand.connector().url()).send("POST", path, body, all.toArray(String[]::new));
    invariants.seen(answer.status(), answer.head() + answer.body());
    return answer;
  }

  private static String me(int id) {
    return Json.text(
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            id,
            "method",
            "tools/call",
            "params",
            Map.of("name", "get_me", "arguments", Map.of())));
  }

  private static String request(List<String> headers, String body) {
    StringBuilder request =
        new StringBuilder("POST /mcp HTTP/1.1\r\nHost: localhost\r\n")
            .append("Content-Type: application/json\r\nAccept: application/json\r\n")
            .append("MCP-Protocol-Version: 2025-11-25\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    return request
        .append("Content-Length: ")
        .append(body.getBytes(StandardCharsets.UTF_8).length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  private static String closing() {
    return "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  private String raw(String bytes) throws IOException {
    try (Socket socket = connect()) {
      write(socket, bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", stand.connector().url().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private String authorization() {
    return "Authorization: Bearer " + token();
  }

  private String token() {
    String token = stand.sandbox().token("");
    invariants.plant(token.substring(token.length() - 40));
    return token;
  }
}
