package io.m365connector.allowlist;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an entry stands. {@link #ACTIVE} admits, and so does {@link #PENDING} from its first day
 * on; {@link #REVOKED} is the end.
 */
public enum EntryStatus {
  PENDING,
  ACTIVE,
  SUSPENDED,
  EXPIRED,
  REVOKED;

  /** Where an entry can go from here. */
  public Set<EntryStatus> next() {
    return switch (this) {
      case PENDING -> EnumSet.of(ACTIVE, SUSPENDED, EXPIRED, REVOKED);
      case ACTIVE -> EnumSet.of(PENDING, SUSPENDED, EXPIRED, REVOKED);
      case SUSPENDED, EXPIRED -> EnumSet.of(PENDING, ACTIVE, EXPIRED, REVOKED);
      case REVOKED -> EnumSet.noneOf(EntryStatus.class);
    };
  }
}
