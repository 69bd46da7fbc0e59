package io.m365connector.transfer;

import io.m365connector.onboarding.EntryStep;
import java.util.List;

/**
 * What applying a document would do.
 *
 * @param seen the allowlist version it was worked out from
 */
public record Plan(List<PlannedEntry> entries, List<EntryStep> steps, long seen) {

  /** How many rows or entries have that verdict. */
  public long count(Verdict verdict) {
    return entries.stream().filter(entry -> entry.verdict() == verdict).count();
  }

  /** How many entries would change: the number that whoever applies it types. */
  public long changes() {
    return entries.stream().filter(entry -> entry.verdict().changes()).count();
  }

  /** Whether nothing hinders it. */
  public boolean applicable() {
    return entries.stream().noneMatch(entry -> entry.verdict().hinders());
  }
}
