package io.m365connector.unknown;

/** What operators made of a pair that tried. */
public enum CallerState {
  /** Nobody has looked at it. */
  WAITING,
  /** Not wanted now; it shows again when it still tries after a week. */
  DISMISSED,
  /** Never to be shown again, and its requests for access are refused. */
  BLOCKED
}
