package io.m365connector.mcp.http;

import io.m365connector.allowlist.AdmittedCaller;
import io.m365connector.callaudit.CallQueue;
import io.m365connector.code.Code;
import io.m365connector.config.McpSettings;
import io.m365connector.health.CallPlaces;
import io.m365connector.limits.CallLimits;
import io.m365connector.limits.LimitReached;
import io.m365connector.mcp.dispatch.Answer;
import io.m365connector.mcp.dispatch.Cancellation;
import io.m365connector.mcp.dispatch.Dispatcher;
import io.m365connector.mcp.dispatch.Incoming;
import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Observers;
import io.m365connector.observation.Outcome;
import io.m365connector.observation.Stage;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Runs each call on a virtual thread of its own: it waits for Entra and Graph most of the time. The
 * caller travels in the call, so no security context of the container goes along. There is a bound
 * on calls at a time; beyond it the answer is 503 at once instead of slow for everybody.
 */
@ContextServiceDefinition(
    name = "java:module/concurrent/McpContext",
    propagated = ContextServiceDefinition.APPLICATION,
    cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
    name = "java:module/concurrent/McpCalls",
    context = "java:module/concurrent/McpContext",
    virtual = true)
@ApplicationScoped
public class Calls {

  private static final Logger LOG = System.getLogger(Calls.class.getName());
  private static final int BUSY = 503;
  private static final int REQUEST_TIMEOUT = 408;

  private final Dispatcher dispatcher;
  private final McpSettings settings;
  private final CallLimits limits;
  private final CallQueue audit;
  private final Observers observers;
  private final CallPlaces places;

  @Resource(lookup = "java:module/concurrent/McpCalls")
  private ManagedExecutorService executor;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Calls() {
    this.dispatcher = null;
    this.settings = null;
    this.limits = null;
    this.audit = null;
    this.observers = null;
    this.places = null;
  }

  @Inject
  public Calls(
      Dispatcher dispatcher,
      McpSettings settings,
      CallLimits limits,
      CallPlaces places,
      CallQueue audit,
      Observers observers) {
    this.dispatcher = dispatcher;
    this.settings = settings;
    this.limits = limits;
    this.observers = observers;
    this.places = places;
    this.audit = audit;
  }

  /**
   * Takes a call over; the response is resumed when it is answered.
   *
   * @throws JsonRpcException with HTTP 503 when the node is busy
   * @throws LimitReached when too many calls of user, client or tenant run already
   */
  void start(
      AdmittedCaller caller,
      RequestHead head,
      AsyncResponse response,
      Function<Answer, Response> http) {
    if (!audit.accepts()) {
      LOG.log(Level.WARNING, "{0} {1}", Code.AUDIT_UNAVAILABLE.id(), head.requestId());
      head.observation().failed(Code.AUDIT_UNAVAILABLE);
      throw JsonRpcException.refused(
              JsonRpcErrorCode.INTERNAL_ERROR,
              Code.AUDIT_UNAVAILABLE.id()
                  + ": "
                  + Code.AUDIT_UNAVAILABLE.what()
                  + " "
                  + Code.AUDIT_UNAVAILABLE.move())
          .withStatus(BUSY);
    }
    CallLimits.Running share = limits.begin(caller);
    if (!places.tryEnter()) {
      share.close();
      throw busy();
    }
    Instant deadline = Instant.now().plus(settings.callTimeout());
    Cancellation cancellation = new Cancellation();
    Exchange exchange =
        new Exchange(
            new OwnTimeout(response), executor, http, cancellation, deadline, head.acceptsStream());
    Incoming incoming =
        new Incoming(
            caller,
            head.headers(),
            head.requestId(),
            head.session(),
            head.locale(),
            head.trace(),
            deadline,
            cancellation,
            exchange);
    exchange.watch(settings.streamAfter());
    head.observation().handOver();
    try {
      Future<?> running = executor.submit(() -> run(head, incoming, exchange, share));
      cancellation.onCancel(() -> running.cancel(true));
    } catch (RejectedExecutionException e) {
      places.leave();
      share.close();
      caller.caller().token().forget();
      observers.ended(head.observation());
      throw busy();
    }
  }

  private void run(
      RequestHead head, Incoming incoming, Exchange exchange, CallLimits.Running share) {
    Observation observation = head.observation();
    try (Observation.Scope bound = observation.bind()) {
      Answer answer;
      try {
        answer = answer(head, incoming);
      } finally {
        places.leave();
        share.close();
        // Writing the answer must not fail because the call was told to stop.
        Thread.interrupted();
      }
      if (incoming.cancellation().cancelled()) {
        observation.ended(Outcome.STOPPED);
      }
      observation.answered(answer.status(), answer.body().length);
      exchange.finish(answer);
      observation.lap(Stage.ANSWER);
    } finally {
      incoming.caller().caller().token().forget();
      observers.ended(observation);
    }
  }

  private Answer answer(RequestHead head, Incoming incoming) {
    try {
      byte[] body = Body.read(head.body(), head.declaredLength(), settings.maxBody());
      return dispatcher.answer(body, incoming);
    } catch (JsonRpcException e) {
      head.observation().ended(Outcome.REFUSED);
      return Answer.of(e);
    } catch (IOException e) {
      head.observation().ended(Outcome.STOPPED);
      return Answer.of(
          JsonRpcException.refused(JsonRpcErrorCode.INVALID_REQUEST, Statuses.text(REQUEST_TIMEOUT))
              .withStatus(REQUEST_TIMEOUT));
    }
  }

  private static JsonRpcException busy() {
    return JsonRpcException.refused(JsonRpcErrorCode.INTERNAL_ERROR, Statuses.text(BUSY))
        .withStatus(BUSY);
  }
}
