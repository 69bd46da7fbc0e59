package io.m365connector.admin.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, in the order in which the fields stand. */
public final class FormProblems {

  /** One field and its problem. */
  public record Problem(String field, String text) {}

  private final Map<String, Problem> problems = new LinkedHashMap<>();

  void add(String field, String text) {
    problems.putIfAbsent(field, new Problem(field, text));
  }

  public boolean isAny() {
    return !problems.isEmpty();
  }

  public List<Problem> getAll() {
    return List.copyOf(problems.values());
  }

  /** The field's problem; empty when it has none. */
  public String of(String field) {
    Problem problem = problems.get(field);
    return problem == null ? "" : problem.text();
  }

  /** Whether the field has one, for {@code aria-invalid}. */
  public boolean has(String field) {
    return problems.containsKey(field);
  }
}
