package io.m365connector.mcp.dispatch;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.METHOD_NOT_FOUND;

import io.m365connector.mcp.jsonrpc.JsonLimits;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcNotification;
import io.m365connector.mcp.jsonrpc.JsonRpcReader;
import io.m365connector.mcp.jsonrpc.JsonRpcReply;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.RequestId;
import io.m365connector.mcp.protocol.Route;
import io.m365connector.mcp.protocol.Routing;
import io.m365connector.mcp.protocol.Tolerances;
import io.m365connector.mcp.provider.CompletionProvider;
import io.m365connector.mcp.provider.PromptProvider;
import io.m365connector.mcp.provider.ResourceProvider;
import io.m365connector.mcp.provider.ServerProfile;
import io.m365connector.mcp.provider.ToolProvider;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Outcome;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The way of a message: read it, route it, run its method, write the answer. Every request gets
 * exactly one answer, whatever happens; nothing is thrown from here.
 */
public final class Dispatcher {

  private static final int NOT_FOUND = 404;

  private final JsonRpcReader reader;
  private final Routing routing;
  private final Methods methods;
  private final JsonObject serverInfo;
  private final PendingReplies pending;
  private final InFlight inFlight = new InFlight();
  private final RenderedLists lists = new RenderedLists();

  Dispatcher(
      JsonRpcReader reader,
      Routing routing,
      ServerIdentity identity,
      StateSeal seal,
      PendingReplies pending) {
    this.reader = reader;
    this.routing = routing;
    this.methods = Methods.of(identity, seal, pending);
    this.serverInfo = identity.info();
    this.pending = pending;
  }

  /**
   * A server from its parts.
   *
   * @param maxBody bytes of one message
   */
  public static Dispatcher of(
      ServerProfile profile,
      int maxBody,
      Tolerances tolerances,
      List<ToolProvider> tools,
      List<ResourceProvider> resources,
      List<PromptProvider> prompts,
      List<CompletionProvider> completions) {
    return new Dispatcher(
        new JsonRpcReader(JsonLimits.DEFAULT.withBytes(maxBody)),
        new Routing(tolerances),
        new ServerIdentity(profile, new Providers(tools, resources, prompts, completions)),
        StateSeal.ofThisProcess(),
        new PendingReplies());
  }

  /** Answers a body. Runs as long as the method takes. */
  public Answer answer(byte[] body, Incoming incoming) {
    try {
      return switch (reader.read(body)) {
        case JsonRpcRequest request -> answer(request, incoming);
        case JsonRpcNotification notification -> take(notification, incoming);
        case JsonRpcReply reply -> take(reply, incoming);
      };
    } catch (JsonRpcException e) {
      Observation.current().ended(Outcome.REFUSED);
      return Answer.of(e);
    }
  }

  private Answer answer(JsonRpcRequest request, Incoming incoming) {
    Route route;
    try {
      route = routing.route(request, incoming.headers());
    } catch (JsonRpcException e) {
      Observation.current().ended(Outcome.REFUSED);
      return Answer.of(e.withId(request.id()));
    }
    route
        .meta()
        .trace()
        .or(incoming.trace())
        .traceparent()
        .ifPresent(Observation.current()::traceparent);
    Invocation call = new Invocation(request, route, incoming);
    if (route.modern()) {
      return run(call);
    }
    inFlight.started(incoming, request.id());
    try {
      return run(call);
    } finally {
      inFlight.ended(incoming, request.id());
    }
  }

  // Errors of the JVM's own making (a stack overflow in a provider) still get their answer.
  @SuppressWarnings("CatchingUnchecked")
  private Answer run(Invocation call) {
    JsonRpcRequest request = call.request();
    try {
      Method method = method(call);
      Observation.current().method(method.name());
      MethodResult result = method.answer(call);
      Answer answer = Answer.of(written(request.id(), result, call.modern()));
      return Initialize.NAME.equals(request.method())
          ? answer.opening(UUID.randomUUID().toString())
          : answer;
    } catch (RuntimeException | StackOverflowError e) {
      return Failures.answer(call, e);
    }
  }

  private byte[] written(RequestId id, MethodResult result, boolean modern) {
    Supplier<JsonObject> json = () -> modern ? result.modern(serverInfo) : result.legacy();
    SameItems items = result.items();
    return items == null
        ? JsonRpcWriter.result(id, json.get())
        : JsonRpcWriter.result(id, lists.rendered(items, modern, json));
  }

  /** 2026-07-28 wants HTTP 404 here; a legacy client would take that for a lost session. */
  private Method method(Invocation call) {
    return methods
        .find(call.request().method(), call.route().version())
        .orElseThrow(
            () -> {
              JsonRpcException unknown =
                  JsonRpcException.inBand(METHOD_NOT_FOUND, METHOD_NOT_FOUND.message());
              return call.modern() ? unknown.withStatus(NOT_FOUND) : unknown;
            });
  }

  /** Cancels what the notification names; every other notification is taken and forgotten. */
  private Answer take(JsonRpcNotification notification, Incoming incoming) {
    routing.route(notification, incoming.headers());
    if ("notifications/cancelled".equals(notification.method())) {
      RequestId.read(notification.params().get("requestId"))
          .ifPresent(id -> inFlight.cancel(incoming, id));
    }
    return Answer.accepted();
  }

  private Answer take(JsonRpcReply reply, Incoming incoming) {
    pending.accept(reply, incoming.callerKey());
    return Answer.accepted();
  }
}
