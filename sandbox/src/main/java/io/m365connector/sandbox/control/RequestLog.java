package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last requests, for assertions about what was sent. Taking one down costs one reference. */
final class RequestLog {
  /** How many requests are kept; older ones go first. */
  static final int SIZE = 20_000;

  private final AtomicReferenceArray<@Nullable Entry> ring = new AtomicReferenceArray<>(SIZE);
  private final AtomicLong next = new AtomicLong();
  private volatile boolean on;

  RequestLog(boolean on) {
    this.on = on;
  }

  private record Entry(long number, long time, Request request, int status) {}

  boolean isOn() {
    return on;
  }

  void turn(boolean onOrOff) {
    on = onOrOff;
  }

  void add(Request request, int status) {
    if (on) {
      long number = next.getAndIncrement();
      ring.set(
          (int) (number % SIZE), new Entry(number, System.currentTimeMillis(), request, status));
    }
  }

  void clear() {
    for (int i = 0; i < SIZE; i++) {
      ring.set(i, null);
    }
  }

  /**
   * The requests in the order they were answered. The query may narrow: {@code area}, {@code
   * tenant}, {@code user}, {@code method}, {@code path} (a regular expression that must match all
   * of the raw path), {@code since} (a number from an earlier report).
   */
  ObjectNode report(Parameters only) {
    long end = next.get();
    long since = only.text("since").map(Long::parseLong).orElse(0L);
    Pattern path = only.text("path").map(Pattern::compile).orElse(null);
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("requests");
    for (long number = Math.max(since, end - SIZE); number < end; number++) {
      Entry entry = ring.get((int) (number % SIZE));
      if (entry != null && entry.number() == number && fits(entry.request(), only, path)) {
        rows.add(
            RecordedRequest.json(entry.request(), entry.status())
                .put("number", number)
                .put("time", entry.time()));
      }
    }
    return json.put("next", end);
  }

  private static boolean fits(Request request, Parameters only, @Nullable Pattern path) {
    return fits(only, "area", request.trail().area())
        && fits(only, "tenant", request.trail().tenant())
        && fits(only, "user", request.trail().user())
        && fits(only, "method", request.method())
        && (path == null || path.matcher(request.rawPath()).matches());
  }

  private static boolean fits(Parameters only, String name, String value) {
    return only.text(name).map(value::equals).orElse(true);
  }
}
