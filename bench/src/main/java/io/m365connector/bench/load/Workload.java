package io.m365connector.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests to one address, sent in turn.
 *
 * @param name for the table
 * @param requests complete HTTP requests, one for each caller
 * @param sign what a good answer holds
 */
public record Workload(String name, URI server, List<byte[]> requests, String sign) {

  private static final int GOOD = 200;

  /** The same message from each of these callers. */
  public static Workload of(
      String name, URI address, List<String> tokens, String body, String sign) {
    return new Workload(
        name, address, tokens.stream().map(token -> request(address, token, body)).toList(), sign);
  }

  /** Those of the tokens whose owner gets a good answer: not everybody has a mailbox. */
  public static List<String> served(URI address, List<String> tokens, String body, String sign) {
    try (Connection connection = new Connection(address)) {
      List<String> served = new ArrayList<>();
      for (String token : tokens) {
        Workload one = of("", address, List.of(token), body, sign);
        if (one.isGood(connection.exchange(one.request(0)))) {
          served.add(token);
        }
      }
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] request(long number) {
    return requests.get((int) (number % requests.size()));
  }

  boolean isGood(Connection.Reply reply) {
    return reply.status() == GOOD
        && new String(reply.body(), StandardCharsets.ISO_8859_1).contains(sign);
  }

  private static byte[] request(URI address, String token, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST %s HTTP/1.1
        Host: %s:%d
        Content-Type: application/json
        Accept: application/json, text/event-stream
        MCP-Protocol-Version: 2025-11-25
        Authorization: Bearer %s
        Content-Length: %d

        """
            .formatted(
                address.getPath(), address.getHost(), address.getPort(), token, content.length)
            .replace("\n", "\r\n");
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(start, start.length + content.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
