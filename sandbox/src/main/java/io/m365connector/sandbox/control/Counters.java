package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each endpoint was called, for whom and with what outcome. */
final class Counters {
  private final Map<Call, LongAdder> calls = new ConcurrentHashMap<>();

  private record Call(
      String area, String method, String endpoint, String tenant, int status, String fault) {}

  /** Counts one answered call; a connection that was broken on purpose has the status 0. */
  void count(Request request, int status) {
    Call call =
        new Call(
            request.trail().area(),
            request.method(),
            request.trail().template(),
            request.trail().tenant(),
            status,
            request.trail().fault());
    LongAdder adder = calls.get(call);
    if (adder == null) {
      adder = calls.computeIfAbsent(call, key -> new LongAdder());
    }
    adder.increment();
  }

  void clear() {
    calls.clear();
  }

  /** All counts, or those of one {@code area}, {@code tenant} or {@code endpoint}. */
  ObjectNode report(Parameters only) {
    Map<String, Long> areas = new TreeMap<>(Map.of("entra", 0L, "graph", 0L));
    ObjectNode json = Json.object();
    ArrayNode rows = Json.array();
    long total = 0;
    for (Map.Entry<Call, LongAdder> entry :
        calls.entrySet().stream()
            .sorted(Comparator.comparing(e -> e.getKey().toString()))
            .toList()) {
      Call call = entry.getKey();
      if (fits(only, "area", call.area())
          && fits(only, "tenant", call.tenant())
          && fits(only, "endpoint", call.endpoint())) {
        long count = entry.getValue().sum();
        total += count;
        areas.merge(call.area(), count, Long::sum);
        ObjectNode row = rows.addObject();
        row.put("area", call.area()).put("method", call.method());
        row.put("endpoint", call.endpoint()).put("tenant", call.tenant());
        row.put("status", call.status()).put("fault", call.fault()).put("count", count);
      }
    }
    json.put("total", total);
    ObjectNode perArea = json.putObject("areas");
    areas.forEach(perArea::put);
    json.set("calls", rows);
    return json;
  }

  private static boolean fits(Parameters only, String name, String value) {
    return only.text(name).map(value::equals).orElse(true);
  }
}
