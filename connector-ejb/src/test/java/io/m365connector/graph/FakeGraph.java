package io.m365connector.graph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Graph as a local HTTP server: what a test did not teach it is a 404, and it remembers every
 * request as it came over the wire.
 */
public final class FakeGraph implements AutoCloseable {

  /** A request. The path is decoded, parameters too. */
  public record Call(
      String method,
      String path,
      Map<String, String> parameters,
      Map<String, String> headers,
      String body) {

    public String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    public jakarta.json.JsonObject json() {
      return parse(body).asJsonObject();
    }
  }

  /** An answer. */
  public record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    public static Reply json(String body) {
      return new Reply(
          200,
          "application/json;odata.metadata=minimal;charset=utf-8",
          body.getBytes(StandardCharsets.UTF_8),
          Map.of());
    }

    public static Reply error(int status, String code) {
      return new Reply(
          status,
          "application/json",
          ("{\"error\":{\"code\":\"" + code + "\",\"message\":\"secret words of the upstream\"}}")
              .getBytes(StandardCharsets.UTF_8),
          Map.of());
    }

    public Reply header(String name, String value) {
      Map<String, String> all = new LinkedHashMap<>(headers);
      all.put(name, value);
      return new Reply(status, type, body, all);
    }
  }

  private record Route(String method, Pattern path, Function<Call, Reply> reply) {}

  private final HttpServer server;
  private final List<Route> routes = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  public FakeGraph() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Answers a GET whose decoded path (after {@code /v1.0}) matches; the newest route wins. */
  public FakeGraph get(String path, Function<Call, Reply> reply) {
    return on("GET", path, reply);
  }

  public FakeGraph get(String path, String json) {
    return get(path, call -> Reply.json(json));
  }

  public FakeGraph post(String path, Function<Call, Reply> reply) {
    return on("POST", path, reply);
  }

  private FakeGraph on(String method, String path, Function<Call, Reply> reply) {
    routes.addFirst(new Route(method, Pattern.compile(Pattern.quote("/v1.0" + path)), reply));
    return this;
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public Call lastCall() {
    return calls.getLast();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  public void forgetCalls() {
    calls.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    try (exchange) {
      Call call = read(exchange);
      calls.add(call);
      Reply reply =
          routes.stream()
              .filter(
                  r -> r.method().equals(call.method()) && r.path().matcher(call.path()).matches())
              .findFirst()
              .map(route -> route.reply().apply(call))
              .orElse(Reply.error(404, "ErrorItemNotFound"));
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    } catch (RuntimeException e) {
      exchange.sendResponseHeaders(599, -1);
    } finally {
      running.decrementAndGet();
    }
  }

  private static Call read(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        parameters,
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  public static JsonStructure parse(String json) {
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      return reader.read();
    }
  }

  /**
   * A list that pages as Graph does: {@code $skip} or a token in the link, {@code $top} items at a
   * time, and the count when asked for.
   */
  public Function<Call, Reply> pages(List<String> items) {
    return call -> {
      int top = Integer.parseInt(call.parameters().getOrDefault("$top", "10"));
      int skip =
          Integer.parseInt(
              call.parameters()
                  .getOrDefault("$skiptoken", call.parameters().getOrDefault("$skip", "0")));
      int end = Math.min(items.size(), skip + top);
      List<String> parts = new ArrayList<>();
      if (call.parameter("$count").equals("true")) {
        parts.add("\"@odata.count\":" + items.size());
      }
      if (end < items.size()) {
        parts.add(
            "\"@odata.nextLink\":\""
                + url()
                + call.path()
                + "?%24top="
                + top
                + "&%24skiptoken="
                + end
                + "\"");
      }
      parts.add("\"value\":[" + String.join(",", items.subList(Math.min(skip, end), end)) + "]");
      return Reply.json("{" + String.join(",", parts) + "}");
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
