package io.m365connector.sandbox.graph.operation;

import io.m365connector.sandbox.graph.operation.Operation.Answering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All operations, found by method and path; literal segments win over braces. */
public final class Operations {
  private final PermissionTable permissions = PermissionTable.read();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Operation operation, PathTemplate template) {}

  /** An operation and the values of its braces. */
  public record Match(Operation operation, Map<String, String> path) {}

  public Operations get(String template, Workload workload, Answering answering) {
    return add("GET", template, workload, answering);
  }

  public Operations post(String template, Workload workload, Answering answering) {
    return add("POST", template, workload, answering);
  }

  /** Both {@code /me/…} and {@code /users/{user}/…}. */
  public Operations mine(String rest, Workload workload, Answering answering) {
    return get("/me" + rest, workload, answering).get("/users/{user}" + rest, workload, answering);
  }

  private Operations add(String method, String template, Workload workload, Answering answering) {
    PermissionTable.Needed needed = permissions.of(method, template);
    Operation operation =
        new Operation(method, template, workload, needed.own(), needed.others(), answering);
    entries.add(new Entry(operation, PathTemplate.of(template)));
    return this;
  }

  public Optional<Match> find(String method, String rawPath) {
    List<String> segments = PathTemplate.segments(rawPath);
    Match best = null;
    int bestBraces = Integer.MAX_VALUE;
    for (Entry entry : entries) {
      if (!entry.operation().method().equals(method)) {
        continue;
      }
      Map<String, String> values = new LinkedHashMap<>();
      if (entry.template().matches(segments, values) && values.size() < bestBraces) {
        best = new Match(entry.operation(), values);
        bestBraces = values.size();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the path is known under any method. */
  public Optional<Operation> anyMethod(String rawPath) {
    List<String> segments = PathTemplate.segments(rawPath);
    return entries.stream()
        .filter(entry -> entry.template().matches(segments, new LinkedHashMap<>()))
        .map(Entry::operation)
        .findFirst();
  }

  /** Every operation, as "METHOD template". */
  public List<String> names() {
    return entries.stream()
        .map(e -> e.operation().method() + " " + e.operation().template())
        .toList();
  }
}
