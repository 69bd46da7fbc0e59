package io.m365connector.admin.frame;

import io.m365connector.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeSet;

/** A recorded change as lines to show. */
@Named
@ApplicationScoped
public class Diffs {

  /** One field, before and after. */
  public record Line(String field, String before, String after) {}

  /** The fields that changed, in the alphabet's order. */
  public List<Line> of(Change change) {
    TreeSet<String> fields = new TreeSet<>(change.before().keySet());
    fields.addAll(change.after().keySet());
    return fields.stream()
        .map(
            field ->
                new Line(
                    field,
                    change.before().getOrDefault(field, ""),
                    change.after().getOrDefault(field, "")))
        .filter(line -> !line.before().isEmpty() || !line.after().isEmpty())
        .toList();
  }
}
