package io.m365connector.caller;

import java.util.UUID;

/** The id of an Entra tenant ({@code tid}). */
public record TenantId(UUID value) {

  /**
   * Reads a canonical GUID.
   *
   * @throws IllegalArgumentException for anything that is not exactly a GUID
   */
  public static TenantId of(String text) {
    return new TenantId(Guid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
