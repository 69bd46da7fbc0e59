package io.m365connector.onboarding;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.Pair;
import java.util.UUID;

/** One change of many that are made together or not at all. */
public sealed interface EntryStep {

  /** Admits a pair; suspended at once where it is wanted on record only. */
  record Admit(Pair pair, EntryTerms terms, boolean suspended) implements EntryStep {}

  /** Changes the terms of an entry. */
  record Change(UUID id, EntryTerms terms) implements EntryStep {}

  /** Stops the calls of an entry. */
  record Suspend(UUID id) implements EntryStep {}

  /** Takes a suspension back. */
  record Resume(UUID id) implements EntryStep {}

  /** Ends an entry for good. */
  record Revoke(UUID id) implements EntryStep {}
}
