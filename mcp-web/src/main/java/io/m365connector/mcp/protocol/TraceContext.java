package io.m365connector.mcp.protocol;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The client's W3C trace context, from {@code _meta} (2026-07-28, SEP-414) or HTTP headers. What is
 * not well-formed is dropped, never passed on; baggage is not taken over at all.
 *
 * @param traceparent the parent span
 * @param tracestate vendor state that belongs to it; empty without a traceparent
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record TraceContext(Optional<String> traceparent, Optional<String> tracestate) {

  public static final TraceContext NONE = new TraceContext(Optional.empty(), Optional.empty());

  private static final Pattern PARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern STATE = Pattern.compile("[\\x20-\\x7E]{1,512}");

  /** Takes what is well-formed. */
  public static TraceContext of(@Nullable String traceparent, @Nullable String tracestate) {
    if (traceparent == null || !PARENT.matcher(traceparent).matches()) {
      return NONE;
    }
    return new TraceContext(
        Optional.of(traceparent),
        Optional.ofNullable(tracestate).filter(state -> STATE.matcher(state).matches()));
  }

  static TraceContext read(JsonObject meta) {
    return of(JsonValues.textAt(meta, "traceparent"), JsonValues.textAt(meta, "tracestate"));
  }

  /** This context, or the other where this one is empty. */
  public TraceContext or(TraceContext other) {
    return traceparent.isPresent() ? this : other;
  }
}
