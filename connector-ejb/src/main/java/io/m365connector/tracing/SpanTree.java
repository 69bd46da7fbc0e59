package io.m365connector.tracing;

import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.Outcome;
import io.m365connector.observation.Stage;
import io.m365connector.observation.StageRun;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request as spans: the request, below it its stages, below the tool what it waited for.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/">Conventions for MCP</a>
 */
final class SpanTree {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("mcp.method.name");
  private static final AttributeKey<String> TOOL = AttributeKey.stringKey("gen_ai.tool.name");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("m365.request.id");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("m365.tenant.id");
  private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("m365.client.id");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("m365.outcome");
  private static final AttributeKey<String> UPSTREAM =
      AttributeKey.stringKey("m365.upstream.request.id");

  private final Tracer tracer;
  private final Observation request;
  private final long epochAtBegin;

  SpanTree(Tracer tracer, Observation request) {
    this.tracer = tracer;
    this.request = request;
    Instant start = request.startedAt();
    this.epochAtBegin = TimeUnit.SECONDS.toNanos(start.getEpochSecond()) + start.getNano();
  }

  void record() {
    Span root = root();
    Context below = Context.root().with(root);
    List<StageRun> runs = request.runs();
    Context belowTool = below;
    for (StageRun run : runs) {
      if (!run.stage().withinTool()) {
        Span span = stage(run, below);
        belowTool = run.stage() == Stage.TOOL ? Context.root().with(span) : belowTool;
      }
    }
    for (StageRun run : runs) {
      if (run.stage().withinTool()) {
        stage(run, belowTool);
      }
    }
    root.end(epochAtBegin + request.nanos(), TimeUnit.NANOSECONDS);
  }

  private Span root() {
    SpanBuilder builder =
        tracer
            .spanBuilder(name())
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent())
            .setStartTimestamp(epochAtBegin, TimeUnit.NANOSECONDS)
            .setAttribute(REQUEST, request.requestId())
            .setAttribute(OUTCOME, request.outcome().label())
            .setAttribute(STATUS, (long) request.status());
    set(builder, METHOD, request.method());
    set(builder, TOOL, request.tool());
    set(builder, TENANT, request.tenant());
    set(builder, CLIENT, request.client());
    Span span = builder.startSpan();
    failed(span, request.code());
    if (request.outcome() == Outcome.FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
    return span;
  }

  private Span stage(StageRun run, Context parent) {
    boolean leaves = run.stage() == Stage.GRAPH || run.stage() == Stage.OBO;
    long begun = epochAtBegin + run.begun() - request.begun();
    SpanBuilder builder =
        tracer
            .spanBuilder(run.stage().label())
            .setSpanKind(leaves ? SpanKind.CLIENT : SpanKind.INTERNAL)
            .setParent(parent)
            .setStartTimestamp(begun, TimeUnit.NANOSECONDS);
    if (run.status() != 0) {
      builder.setAttribute(STATUS, (long) run.status());
    }
    set(builder, UPSTREAM, run.upstreamId());
    Span span = builder.startSpan();
    failed(span, run.code());
    span.end(begun + run.nanos(), TimeUnit.NANOSECONDS);
    return span;
  }

  private String name() {
    if (request.method().isEmpty()) {
      return "request";
    }
    return request.tool().isEmpty() ? request.method() : request.method() + " " + request.tool();
  }

  private Context parent() {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), request.traceparent(), Parent.GETTER);
  }

  private static void set(SpanBuilder builder, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      builder.setAttribute(key, value);
    }
  }

  private static void failed(Span span, @Nullable Code code) {
    if (code != null) {
      span.setAttribute(ERROR, code.id());
    }
  }

  /** Reads the one field there is. */
  private enum Parent implements TextMapGetter<String> {
    GETTER;

    @Override
    public Iterable<String> keys(String traceparent) {
      return List.of("traceparent");
    }

    @Override
    public @Nullable String get(@Nullable String traceparent, String key) {
      return "traceparent".equals(key) ? traceparent : null;
    }
  }
}
