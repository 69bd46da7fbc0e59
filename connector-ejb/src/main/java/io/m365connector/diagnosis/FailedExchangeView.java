package io.m365connector.diagnosis;

import io.m365connector.allowlist.Pair;
import io.m365connector.code.Aadsts;
import io.m365connector.code.AadstsCatalogue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An exchange that failed, as operators see it. Texts are empty where Entra sent none.
 *
 * @param code the connector's code, such as {@code M365C-3001}
 * @param entraError the OAuth error
 * @param entraCodes AADSTS numbers, separated by spaces
 * @param traceId Entra's id of the answer
 * @param correlationId the id under which the tenant's sign-in log has it
 * @param requestId the connector's id of the request, which the client was told
 */
public record FailedExchangeView(
    Instant happenedAt,
    Pair pair,
    String code,
    String entraError,
    String entraCodes,
    String traceId,
    String correlationId,
    String requestId) {

  /** What the catalogue says about the first number it knows. */
  public Optional<Aadsts> explained() {
    return Arrays.stream(entraCodes.split(" "))
        .filter(each -> !each.isEmpty())
        .flatMap(each -> AadstsCatalogue.find(Long.parseLong(each)).stream())
        .findFirst();
  }
}
