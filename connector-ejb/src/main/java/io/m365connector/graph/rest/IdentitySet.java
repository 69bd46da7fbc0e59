package io.m365connector.graph.rest;

import org.jspecify.annotations.Nullable;

/** Who did something (Graph resource type {@code identitySet}). */
public record IdentitySet(@Nullable Identity user, @Nullable Identity application) {
  /** A person or a program. */
  public record Identity(
      @Nullable String id, @Nullable String displayName, @Nullable String email) {}

  /** The name to show; null when Graph gives none. */
  public @Nullable String name() {
    Identity who = user == null ? application : user;
    return who == null ? null : who.displayName();
  }
}
