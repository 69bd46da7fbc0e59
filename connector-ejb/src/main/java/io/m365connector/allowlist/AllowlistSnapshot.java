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
 * @param switches what was switched off in that version
 */
record AllowlistSnapshot(
    long version, Instant confirmedAt, Map<Pair, Admission> entries, Switches switches) {

  static final AllowlistSnapshot NONE =
      new AllowlistSnapshot(-1, Instant.MIN, Map.of(), Switches.NONE);

  Optional<Admission> find(Pair pair) {
    return Optional.ofNullable(entries.get(pair));
  }

  AllowlistSnapshot confirmed(Instant now) {
    return new AllowlistSnapshot(version, now, entries, switches);
  }

  /**
   * This view with a newer version's changes put in.
   *
   * @param changed oldest change first: where a pair was revoked and admitted anew, the new entry
   *     comes last
   */
  AllowlistSnapshot with(
      long newer, Collection<Admission> changed, Switches switchedOff, Instant now) {
    if (changed.isEmpty()) {
      return new AllowlistSnapshot(newer, now, entries, switchedOff);
    }
    Map<Pair, Admission> all = new HashMap<>(entries);
    changed.forEach(admission -> all.put(admission.pair(), admission));
    return new AllowlistSnapshot(newer, now, Map.copyOf(all), switchedOff);
  }
}
