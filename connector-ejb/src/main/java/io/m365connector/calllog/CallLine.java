package io.m365connector.calllog;

import io.m365connector.code.Code;
import io.m365connector.observation.Observation;
import io.m365connector.observation.StageRun;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A request as a line. Its values are ids that were verified, names of the catalogue and numbers,
 * so that nobody outside can put a line of their own into the log.
 */
final class CallLine {

  private static final double MILLIS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Observation request;

  CallLine(Observation request) {
    this.request = request;
  }

  /** One JSON object without a line break. Times are milliseconds. */
  String json() {
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("type", "connector_call")
            .add("datetime", request.startedAt().toString())
            .add("requestId", request.requestId())
            .add("method", request.method())
            .add("tool", request.tool())
            .add("tenant", request.tenant())
            .add("client", request.client())
            .add("outcome", request.outcome().label())
            .add("code", code())
            .add("status", request.status())
            .add("millis", millis(request.nanos()))
            .add("bytes", request.bytes())
            .add("graphCalls", request.graphCalls())
            .add("traceparent", request.traceparent());
    JsonObjectBuilder stages = Json.createObjectBuilder();
    stages().forEach((stage, nanos) -> stages.add(stage, millis(nanos)));
    return line.add("stages", stages).build().toString();
  }

  /** The same for people. */
  String text() {
    StringBuilder line = new StringBuilder(160).append(nameOr("request", request.method()));
    if (!request.tool().isEmpty()) {
      line.append(' ').append(request.tool());
    }
    line.append(' ').append(request.outcome().label());
    if (!code().isEmpty()) {
      line.append(' ').append(code());
    }
    return line.append(String.format(Locale.ROOT, " %d in %.1f ms", request.status(), ms()))
        .append(", tenant ")
        .append(nameOr("unknown", request.tenant()))
        .append(", request ")
        .append(request.requestId())
        .toString();
  }

  private double ms() {
    return millis(request.nanos());
  }

  private String code() {
    Code code = request.code();
    return code == null ? "" : code.id();
  }

  private Map<String, Long> stages() {
    Map<String, Long> sums = new TreeMap<>();
    for (StageRun run : request.runs()) {
      sums.merge(run.stage().label(), run.nanos(), Long::sum);
    }
    return sums;
  }

  private static String nameOr(String instead, String name) {
    return name.isEmpty() ? instead : name;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / MILLIS * 100) / 100.0;
  }
}
