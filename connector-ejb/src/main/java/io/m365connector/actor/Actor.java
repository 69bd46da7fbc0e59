package io.m365connector.actor;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * Who acts. As a principal its name is the sign-in name; identity is {@link #id()}, which does not
 * change when a person is renamed.
 */
public final class Actor extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  /** Timers, the seed: nobody in person. */
  public static final Actor CONNECTOR =
      new Actor(ActorKind.SYSTEM, "connector", "connector", "Connector");

  /** Whoever holds the link of a request; there is no account behind it. */
  public static final Actor REQUESTER =
      new Actor(ActorKind.REQUESTER, "requester", "requester", "Requester");

  private final ActorKind kind;
  private final String id;
  private final String displayName;

  /**
   * An actor.
   *
   * @param id the object id in Entra for people and automations, a fixed word otherwise
   * @param signInName how logs call them
   * @param displayName how pages call them
   */
  public Actor(ActorKind kind, String id, String signInName, String displayName) {
    super(signInName);
    this.kind = kind;
    this.id = id;
    this.displayName = displayName;
  }

  public ActorKind kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }
}
