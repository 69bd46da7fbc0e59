package io.m365connector.delegation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an answer of Entra's: its ids and numbers, never its description, which may hold
 * an e-mail address.
 *
 * @param error the OAuth error
 * @param suberror Entra's refinement of it
 * @param numbers AADSTS numbers, for people to look up
 */
public record EntraTrace(
    @Nullable String error,
    @Nullable String suberror,
    List<Long> numbers,
    @Nullable String traceId,
    @Nullable String correlationId) {

  static final EntraTrace NONE = new EntraTrace(null, null, List.of(), null, null);

  /** {@code AADSTS65001}, or empty. */
  public String aadsts() {
    return numbers.isEmpty() ? "" : "AADSTS" + numbers.getFirst();
  }
}
