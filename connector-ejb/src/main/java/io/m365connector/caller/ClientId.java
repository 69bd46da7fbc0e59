package io.m365connector.caller;

import java.util.UUID;

/** The id of an application that asks on a user's behalf ({@code azp}). */
public record ClientId(UUID value) {

  /**
   * Reads a canonical GUID.
   *
   * @throws IllegalArgumentException for anything that is not exactly a GUID
   */
  public static ClientId of(String text) {
    return new ClientId(Guid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
