package io.m365connector.delegation;

import io.m365connector.code.Aadsts;
import io.m365connector.code.AadstsCatalogue;
import java.util.List;
import java.util.Optional;
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

  /** No answer came; the id is the one that was sent along. */
  static EntraTrace unanswered(String correlationId) {
    return new EntraTrace(null, null, List.of(), null, correlationId);
  }

  /** What the catalogue says about the number, for people. */
  public Optional<Aadsts> explained() {
    return numbers.stream().flatMap(each -> AadstsCatalogue.find(each).stream()).findFirst();
  }

  /** {@code AADSTS65001}, or empty. */
  public String aadsts() {
    return numbers.isEmpty() ? "" : "AADSTS" + numbers.getFirst();
  }
}
