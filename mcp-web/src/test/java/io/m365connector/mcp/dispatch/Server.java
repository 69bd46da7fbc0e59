package io.m365connector.mcp.dispatch;

import io.m365connector.allowlist.SampleAdmissions;
import io.m365connector.mcp.jsonrpc.JsonLimits;
import io.m365connector.mcp.jsonrpc.JsonRpcReader;
import io.m365connector.mcp.protocol.McpHeaders;
import io.m365connector.mcp.protocol.Routing;
import io.m365connector.mcp.protocol.Tolerances;
import io.m365connector.mcp.protocol.TraceContext;
import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ServerProfile;
import io.m365connector.mcp.provider.ToolProvider;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A dispatcher with the providers of one test, and a client that talks to it without HTTP. */
final class Server {

  static final String ALICE = "b0000001-0000-4000-8000-000000000001";
  static final String BOB = "b0000001-0000-4000-8000-000000000002";
  static final String CAPABILITIES = "{\"sampling\":{},\"elicitation\":{},\"roots\":{}}";

  /** What a request was answered with. */
  record Answered(int status, JsonObject body) {
    JsonObject result() {
      return body.getJsonObject("result");
    }

    JsonObject error() {
      return body.getJsonObject("error");
    }

    int code() {
      return error().getInt("code");
    }
  }

  final List<JsonObject> sent = new CopyOnWriteArrayList<>();
  final Cancellation cancellation = new Cancellation();
  boolean streams = true;
  Map<String, List<String>> parameters = Map.of();
  Supplier<Optional<byte[]>> idle = Optional::empty;
  String session = "";
  Consumer<JsonObject> onMessage = message -> {};

  private final Dispatcher dispatcher;

  Server(ServerProfile profile, Object... providers) {
    this.dispatcher =
        new Dispatcher(
            new JsonRpcReader(JsonLimits.DEFAULT),
            new Routing(Tolerances.NONE),
            new ServerIdentity(
                profile,
                new Providers(
                    all(ToolProvider.class, providers),
                    all(ResourceProvider.class, providers),
                    all(PromptProvider.class, providers),
                    all(CompletionProvider.class, providers))),
            new StateSeal(new byte[32], Clock.systemUTC()),
            new PendingReplies());
  }

  private static <T> List<T> all(Class<T> type, Object... providers) {
    List<T> found = new ArrayList<>();
    for (Object each : providers) {
      if (type.isInstance(each)) {
        found.add(type.cast(each));
      }
    }
    return found;
  }

  /** A request of 2026-07-28 with all its headers; members come before {@code _meta}. */
  Answered modern(String method, String name, String members) {
    return modern(ALICE, method, name, members, CAPABILITIES);
  }

  Answered modern(String user, String method, String name, String members, String capabilities) {
    String params =
        "{"
            + members
            + (members.isEmpty() ? "" : ",")
            + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":"
            + capabilities
            + ",\"progressToken\":\"p\"}}";
    McpHeaders headers =
        new McpHeaders(List.of("2026-07-28"), List.of(method), List.of(name), parameters);
    return post(user, headers, request(method, params));
  }

  /** A request of 2025-11-25. */
  Answered legacy(String method, String params) {
    return post(
        ALICE,
        new McpHeaders(List.of("2025-11-25"), List.of(), List.of()),
        request(method, params));
  }

  static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  Answered post(String user, McpHeaders headers, String body) {
    Answer answer = raw(user, headers, body);
    return new Answered(
        answer.status(),
        answer.body().length == 0 ? Json.createObjectBuilder().build() : json(answer.body()));
  }

  Answer raw(String user, McpHeaders headers, String body) {
    return dispatcher.answer(
        body.getBytes(StandardCharsets.UTF_8),
        new Incoming(
            SampleAdmissions.user(user),
            headers,
            "request-1",
            session,
            Locale.ENGLISH,
            TraceContext.NONE,
            Instant.now().plusSeconds(30),
            cancellation,
            channel()));
  }

  private Channel channel() {
    return new Channel() {
      @Override
      public boolean streams() {
        return streams;
      }

      @Override
      public boolean send(byte[] message) {
        JsonObject json = json(message);
        sent.add(json);
        onMessage.accept(json);
        return true;
      }

      @Override
      public void whileIdle(Supplier<Optional<byte[]>> word) {
        idle = word;
      }
    };
  }

  static JsonObject json(byte[] bytes) {
    return Json.createReader(new ByteArrayInputStream(bytes)).readObject();
  }
}
