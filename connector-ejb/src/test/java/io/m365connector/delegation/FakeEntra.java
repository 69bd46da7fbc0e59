package io.m365connector.delegation;

import io.m365connector.caller.Callers;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;

/** Plays answers of Entra's token endpoint in turn, the last one for ever, and keeps the calls. */
final class FakeEntra extends Upstream {

  /** Stands in every description that Entra sends, and must never come out again. */
  static final String MARKER = "mallory@planted.example";

  /** One call that came in. */
  record Call(HttpRequest request, Map<String, String> form, Thread thread) {
    URI url() {
      return request.uri();
    }
  }

  private interface Play {
    Answer answer() throws IOException;
  }

  private final Deque<Play> plays = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();

  @Override
  public Answer send(HttpRequest request) throws IOException {
    calls.add(new Call(request, form(request), Thread.currentThread()));
    Play play = plays.size() > 1 ? plays.poll() : plays.peek();
    return (play == null ? (Play) () -> json(200, granted(Map.of())) : play).answer();
  }

  List<Call> calls() {
    return calls;
  }

  FakeEntra then(int status, String body, String... headers) {
    Map<String, List<String>> map = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], List.of(headers[i + 1]));
    }
    plays.add(
        () ->
            new Answer(
                status,
                HttpHeaders.of(map, (n, v) -> true),
                body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  FakeEntra thenRefuses(String error, String suberror, String claims, long number) {
    return then(
        error.equals("invalid_client") ? 401 : 400, refusal(error, suberror, claims, number));
  }

  FakeEntra thenGrants() {
    return then(200, granted(Map.of()));
  }

  FakeEntra thenBreaks() {
    plays.add(
        () -> {
          throw new IOException("connection reset");
        });
    return this;
  }

  static String refusal(String error, String suberror, String claims, long number) {
    return "{\"error\":\"%s\",\"error_description\":\"AADSTS%d: %s\",\"error_codes\":[%d],\"trace_id\":\"7e1f0000-0000-4000-8000-000000000001\",\"correlation_id\":\"c0ffee00-0000-4000-8000-000000000002\"%s%s}"
        .formatted(
            error,
            number,
            MARKER,
            number,
            suberror.isEmpty() ? "" : ",\"suberror\":\"" + suberror + "\"",
            claims.isEmpty() ? "" : ",\"claims\":\"" + claims.replace("\"", "\\\"") + "\"");
  }

  /** A good answer; the changes override its fields, and null takes one out. */
  static String granted(Map<String, ?> changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("token_type", "Bearer");
    fields.put(
        "scope", "https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/.default");
    fields.put("expires_in", 3600);
    fields.put("access_token", jwt("https://graph.microsoft.com", Callers.TENANT, Callers.ALICE));
    fields.put("refresh_token", "refresh-token-that-nobody-asked-for");
    fields.put("id_token", jwt(Exchanges.CONNECTOR, Callers.TENANT, Callers.ALICE));
    fields.putAll(changes);
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) -> {
          if (!"absent".equals(value)) {
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            json.append(value instanceof Number ? value : "\"" + value + "\"");
          }
        });
    return json.append('}').toString();
  }

  static String jwt(String audience, String tenant, String user) {
    String claims =
        "{\"aud\":\"%s\",\"tid\":\"%s\",\"oid\":\"%s\",\"sub\":\"s\",\"iss\":\"i\"}"
            .formatted(audience, tenant, user);
    return base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
        + "."
        + base64(claims)
        + "."
        + base64("signature");
  }

  private static Answer json(int status, String body) {
    return new Answer(
        status, HttpHeaders.of(Map.of(), (n, v) -> true), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> form(HttpRequest request) {
    var body = BodySubscribers.ofString(StandardCharsets.UTF_8);
    request
        .bodyPublisher()
        .ifPresent(
            publisher ->
                publisher.subscribe(
                    new Flow.Subscriber<ByteBuffer>() {
                      @Override
                      public void onSubscribe(Flow.Subscription subscription) {
                        body.onSubscribe(subscription);
                      }

                      @Override
                      public void onNext(ByteBuffer item) {
                        body.onNext(List.of(item));
                      }

                      @Override
                      public void onError(Throwable failure) {
                        body.onError(failure);
                      }

                      @Override
                      public void onComplete() {
                        body.onComplete();
                      }
                    }));
    Map<String, String> form = new HashMap<>();
    if (request.bodyPublisher().isPresent()) {
      for (String pair : body.getBody().toCompletableFuture().join().split("&")) {
        String[] parts = pair.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }
}
