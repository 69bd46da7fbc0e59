package io.m365connector.transfer;

/** What would become of one row or entry of a document. */
public enum Verdict {
  /** A pair that is not on the allowlist: it is admitted. */
  NEW,
  /** An entry with other terms or another state. */
  CHANGE,
  /** An entry that is as wanted already. */
  SAME,
  /** An entry that the document does not name: it is suspended. */
  SUSPEND,
  /** An entry that the document does not name: it is revoked. */
  REVOKE,
  /** The same pair twice, or an entry that was changed since the document was written. */
  CONFLICT,
  /** It cannot be accepted as it is. */
  ERROR;

  /** Whether something on the allowlist would change. */
  public boolean changes() {
    return this == NEW || this == CHANGE || this == SUSPEND || this == REVOKE;
  }

  /** Whether it keeps the whole document from being applied. */
  public boolean hinders() {
    return this == CONFLICT || this == ERROR;
  }
}
