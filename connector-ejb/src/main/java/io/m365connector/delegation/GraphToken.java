package io.m365connector.delegation;

import java.time.Instant;
import java.util.Set;

/**
 * What Entra granted. It prints as {@code ****}.
 *
 * @param scopes the Graph scopes, short names
 */
record GraphToken(String value, Set<String> scopes, Instant expiry) {

  @Override
  public String toString() {
    return "GraphToken[****]";
  }
}
