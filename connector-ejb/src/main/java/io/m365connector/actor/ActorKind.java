package io.m365connector.actor;

/** What sort of actor stands behind a change. */
public enum ActorKind {
  /** Signed in to the portal. */
  PERSON,
  /** An application with the role {@code automation}, through the REST API. */
  AUTOMATION,
  /** Somebody without an account who holds a request's status link. */
  REQUESTER,
  /** The connector: timers, the seed. */
  SYSTEM
}
