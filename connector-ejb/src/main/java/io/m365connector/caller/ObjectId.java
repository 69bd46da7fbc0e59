package io.m365connector.caller;

import java.util.UUID;

/** The id of a user within a tenant ({@code oid}). */
public record ObjectId(UUID value) {

  /**
   * Reads a canonical GUID.
   *
   * @throws IllegalArgumentException for anything that is not exactly a GUID
   */
  public static ObjectId of(String text) {
    return new ObjectId(Guid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
