package io.m365connector.allowlist;

/** Where an entry stands. Only {@link #ACTIVE} admits. */
public enum EntryStatus {
  PENDING,
  ACTIVE,
  SUSPENDED,
  EXPIRED,
  REVOKED
}
