package io.m365connector.allowlist;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable view of the allowlist.
 *
 * @param version the allowlist version it shows
 * @param confirmedAt when the database last said that this is still the newest version
 */
record AllowlistSnapshot(long version, Instant confirmedAt, Map<Pair, Admission> entries) {

  static final AllowlistSnapshot NONE = new AllowlistSnapshot(-1, Instant.MIN, Map.of());

  Optional<Admission> find(Pair pair) {
    return Optional.ofNullable(entries.get(pair));
  }

  AllowlistSnapshot confirmed(Instant now) {
    return new AllowlistSnapshot(version, now, entries);
  }

  /** This view with the changed entries of a newer version put in. */
  AllowlistSnapshot with(long newer, Collection<Admission> changed, Instant now) {
    Map<Pair, Admission> all = new HashMap<>(entries);
    changed.forEach(admission -> all.put(admission.pair(), admission));
    return new AllowlistSnapshot(newer, now, Map.copyOf(all));
  }
}
