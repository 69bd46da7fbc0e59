package io.m365connector.sandbox.organisation;

/** What kind of directory object a {@link User} is. */
public enum UserKind {
  /** An ordinary person of the tenant. */
  MEMBER,
  /** A person of another tenant, invited into this one. */
  GUEST,
  /** A mailbox that nobody signs in to; its delegates open it. */
  SHARED_MAILBOX
}
