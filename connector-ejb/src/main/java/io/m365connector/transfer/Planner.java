package io.m365connector.transfer;

import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.Change;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.EntryStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares a document with the allowlist, entry by entry, without changing anything. */
final class Planner {

  private final Function<Pair, Optional<AllowlistEntry>> living;
  private final Set<String> tools;
  private final List<PlannedEntry> entries = new ArrayList<>();
  private final List<EntryStep> steps = new ArrayList<>();
  private final Map<Pair, Integer> named = new HashMap<>();

  Planner(Function<Pair, Optional<AllowlistEntry>> living, Set<String> tools) {
    this.living = living;
    this.tools = tools;
  }

  /** Takes one row or entry of the document. */
  void add(int place, Map<Column, String> fields) {
    Desired desired;
    try {
      desired = Desired.of(fields, tools);
    } catch (RuleBroken e) {
      problem(place, Verdict.ERROR, fields, String.join("; ", e.facts()));
      return;
    }
    Integer earlier = named.putIfAbsent(desired.pair(), place);
    if (earlier != null) {
      problem(place, Verdict.CONFLICT, fields, "the same pair as in " + earlier);
      return;
    }
    Optional<AllowlistEntry> found = living.apply(desired.pair());
    if (found.isEmpty()) {
      admit(place, desired);
    } else {
      compare(place, desired, found.get(), fields);
    }
  }

  /** What becomes of living entries that the document does not name. */
  void unnamed(List<AllowlistEntry> all, boolean revoke) {
    for (AllowlistEntry entry : all) {
      if (named.containsKey(entry.pair())) {
        continue;
      }
      boolean stands = entry.status() == EntryStatus.SUSPENDED || isOver(entry);
      if (revoke) {
        steps.add(new EntryStep.Revoke(entry.id()));
        left(entry, Verdict.REVOKE);
      } else if (!stands) {
        steps.add(new EntryStep.Suspend(entry.id()));
        left(entry, Verdict.SUSPEND);
      }
    }
  }

  Plan plan(long seen) {
    return new Plan(List.copyOf(entries), List.copyOf(steps), seen);
  }

  private void admit(int place, Desired desired) {
    steps.add(new EntryStep.Admit(desired.pair(), desired.terms(), desired.suspended()));
    entries.add(
        planned(
            place,
            Verdict.NEW,
            desired,
            Change.created(fields(desired, desired.suspended() ? "SUSPENDED" : "ACTIVE"))));
  }

  private void compare(
      int place, Desired desired, AllowlistEntry entry, Map<Column, String> fields) {
    EntryView view = entry.view();
    if (desired.version() != null && desired.version() != view.version()) {
      problem(place, Verdict.CONFLICT, fields, "was changed since, to version " + view.version());
      return;
    }
    boolean changed = !desired.terms().equals(view.terms());
    boolean suspended = view.status() == EntryStatus.SUSPENDED;
    String state = view.status().name();
    if (changed) {
      steps.add(new EntryStep.Change(view.id(), desired.terms()));
    }
    if (suspended && !desired.suspended()) {
      steps.add(new EntryStep.Resume(view.id()));
      state = EntryStatus.ACTIVE.name();
    }
    if (!suspended && desired.suspended() && !isOver(entry)) {
      steps.add(new EntryStep.Suspend(view.id()));
      state = EntryStatus.SUSPENDED.name();
    }
    Change difference =
        Change.between(
            withStatus(view.terms().fields(), view.status().name()), fields(desired, state));
    boolean same = !changed && state.equals(view.status().name());
    entries.add(planned(place, same ? Verdict.SAME : Verdict.CHANGE, desired, difference));
  }

  private static boolean isOver(AllowlistEntry entry) {
    return entry.status() == EntryStatus.EXPIRED || entry.status() == EntryStatus.REVOKED;
  }

  private void problem(int place, Verdict verdict, Map<Column, String> fields, String problem) {
    entries.add(
        new PlannedEntry(
            place,
            verdict,
            shortened(fields.get(Column.TENANT)),
            shortened(fields.get(Column.CLIENT)),
            shortened(fields.get(Column.LABEL)),
            problem,
            new TreeMap<>(),
            new TreeMap<>()));
  }

  private static PlannedEntry planned(
      int place, Verdict verdict, Desired desired, Change difference) {
    return new PlannedEntry(
        place,
        verdict,
        desired.pair().tenant().toString(),
        desired.pair().client().toString(),
        desired.terms().label(),
        null,
        difference.before(),
        difference.after());
  }

  private void left(AllowlistEntry entry, Verdict verdict) {
    entries.add(
        new PlannedEntry(
            0,
            verdict,
            entry.pair().tenant().toString(),
            entry.pair().client().toString(),
            entry.terms().label(),
            null,
            new TreeMap<>(Map.of("status", entry.status().name())),
            new TreeMap<>(Map.of("status", verdict == Verdict.REVOKE ? "REVOKED" : "SUSPENDED"))));
  }

  private static SortedMap<String, String> fields(Desired desired, String status) {
    return withStatus(desired.terms().fields(), status);
  }

  private static SortedMap<String, String> withStatus(
      SortedMap<String, String> fields, String status) {
    fields.put("status", status);
    return fields;
  }

  private static String shortened(@org.jspecify.annotations.Nullable String text) {
    String shown = text == null ? "" : text.strip();
    return shown.length() <= 64 ? shown : shown.substring(0, 64) + "…";
  }
}
