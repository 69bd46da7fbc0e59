package io.m365connector.sandbox.graph.files;

import io.m365connector.sandbox.http.Body;
import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.content.FileContent;
import io.m365connector.sandbox.organisation.content.MediaTypes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pre-authenticated download addresses, each good for some minutes. They need no token, and a
 * request that brings one is refused: a client that sends its Graph token there has given it away.
 */
public final class Downloads implements Handler {
  /** Where they lie. */
  public static final String PREFIX = "/download/";

  private static final Duration VALID = Duration.ofMinutes(5);
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Ticket(String name, FileContent content, Instant expires) {}

  public Downloads(Clock clock) {
    this.clock = clock;
  }

  /** A new address for this content. */
  String address(String origin, String name, FileContent content) {
    Instant now = clock.instant();
    tickets.values().removeIf(ticket -> ticket.expires().plus(VALID).isBefore(now));
    byte[] secret = new byte[24];
    random.nextBytes(secret);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    tickets.put(key, new Ticket(name, content, now.plus(VALID)));
    return origin
        + PREFIX
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
        + "?tempauth="
        + key;
  }

  @Override
  public Response handle(Request request) throws java.io.IOException {
    request.trail().area("graph").template(PREFIX + "{file}");
    if (request.headers().first("Authorization").isPresent()) {
      return refusal(401, "unauthenticated", "A download address takes no Authorization header.");
    }
    if (!request.method().equals("GET")) {
      return refusal(405, "notAllowed", "Only GET is allowed.");
    }
    Ticket ticket = tickets.get(request.query().first("tempauth").orElse(""));
    if (ticket == null || ticket.expires().isBefore(clock.instant())) {
      return refusal(401, "unauthenticated", "The download address is not valid or has expired.");
    }
    String type = MediaTypes.of(ticket.name());
    return ByteRange.parse(request.headers().first("Range"), ticket.content())
        .map(range -> range.response(type, ticket.content()))
        .orElseGet(() -> whole(type, ticket.content()))
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(ticket.name(), StandardCharsets.UTF_8).replace("+", "%20"))
        .header("Accept-Ranges", "bytes");
  }

  private static Response whole(String type, FileContent content) {
    return Response.of(200, type, new ContentBody(content));
  }

  private static Response refusal(int status, String code, String message) {
    String json = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    return Response.of(status, "application/json", Body.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}
