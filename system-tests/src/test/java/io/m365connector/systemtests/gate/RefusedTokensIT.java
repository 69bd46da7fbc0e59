package io.m365connector.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.systemtests.support.Http;
import io.m365connector.systemtests.support.SharedStand;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A token that is refused may be somebody's good one with a slip in it: like every other it never
 * reaches a disk. Liberty records failures of its own checks with the whole token, wherever they
 * happen.
 */
@ExtendWith(SharedStand.class)
class RefusedTokensIT {

  private static final List<String> PATHS =
      List.of("/mcp", "/mcp/", "/mcp/x", "/.well-known/oauth-protected-resource/mcp", "/none");

  private static final int MARK = 24;

  private final Stand stand;

  RefusedTokensIT(Stand stand) {
    this.stand = stand;
  }

  @Test
  void are_in_no_log_failure_record_or_other_file_of_the_server() throws IOException {
    List<String> tokens = Stream.concat(forged(), slipped()).toList();

    for (String token : tokens) {
      PATHS.forEach(path -> send(stand.connector().url().resolve(path), token));
    }

    List<byte[]> marks = tokens.stream().flatMap(RefusedTokensIT::marks).toList();
    assertThat(filesWithAnyOf(marks, stand.connector().data())).isEmpty();
    assertThat(stand.connector().service().log())
        .doesNotContain(
            marks.stream().map(each -> new String(each, StandardCharsets.US_ASCII)).toList());
  }

  @Test
  void leave_no_failure_record_at_all() {
    String token = stand.sandbox().token(Map.of("tampered", true));

    assertThat(send(stand.connector().mcp(), token)).isEqualTo(401);

    assertThat(stand.connector().service().log()).doesNotContain("FFDC1015I");
  }

  private Stream<String> forged() {
    return Stream.<Map<String, ?>>of(
            Map.of("tampered", true),
            Map.of("alg", "none"),
            Map.of("alg", "HS256"),
            Map.of("lifetime", -3600),
            Map.of("audience", "graph"),
            Map.of("key", "unpublished"),
            Map.of("key", "consumer"),
            Map.of("key", "other-cloud"),
            Map.of("kind", "id"),
            Map.of("scopes", "other"),
            Map.of("claims", Map.of("iss", "https://login.example.com/x/v2.0")),
            Map.of("claims", Map.of("iat", "text")),
            Map.of("claims", Map.of("roles", "text")),
            Map.of("claims", Map.of("sub", 7)),
            Map.of("claims", Map.of("jti", List.of())))
        .map(stand.sandbox()::token);
  }

  /** Good tokens, badly copied. */
  private Stream<String> slipped() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String token = stand.sandbox().token(Map.of("claims", Map.of("nonce", UUID.randomUUID())));
      int dot = token.lastIndexOf('.');
      made.add(
          switch (i) {
            case 0 -> token + "AAAA";
            case 1 -> token.substring(0, token.length() - 8) + "AAAAAAAA";
            case 2 -> token.substring(0, dot);
            case 3 -> token.substring(0, dot + 1);
            case 4 -> token.substring(0, dot - 4) + token.substring(dot);
            case 5 -> token.substring(3);
            default -> token + "." + token;
          });
    }
    return made.stream();
  }

  /** What is nobody else's in a token: pieces of its claims and of its signature. */
  private static Stream<byte[]> marks(String token) {
    return Arrays.stream(token.split("\\."))
        .skip(1)
        .filter(part -> part.length() >= 2 * MARK)
        .flatMap(
            part -> {
              int end = part.length() - MARK / 2;
              return Stream.of(part.substring(end - MARK, end));
            })
        .map(mark -> mark.getBytes(StandardCharsets.US_ASCII));
  }

  private static List<Path> filesWithAnyOf(List<byte[]> marks, Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).filter(file -> hasAnyOf(marks, file)).toList();
    }
  }

  private static boolean hasAnyOf(List<byte[]> marks, Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      // Temporary files come and go.
      return false;
    }
    return IntStream.range(0, content.length - MARK + 1)
        .anyMatch(
            at ->
                marks.stream()
                    .anyMatch(mark -> Arrays.equals(content, at, at + MARK, mark, 0, mark.length)));
  }

  private static int send(URI address, String token) {
    return Http.plain()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build())
        .statusCode();
  }
}
