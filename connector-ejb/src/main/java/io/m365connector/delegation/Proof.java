package io.m365connector.delegation;

import com.microsoft.aad.msal4j.IClientCredential;
import java.time.Instant;
import java.util.Optional;

/**
 * One credential in the form MSAL takes; shared by all requests.
 *
 * @param label what an administrator knows it by; nothing secret
 */
record Proof(
    IClientCredential credential,
    String label,
    Optional<Instant> validFrom,
    Optional<Instant> expiry) {

  boolean isValidAt(Instant now) {
    return validFrom.filter(now::isBefore).isEmpty() && expiry.filter(now::isAfter).isEmpty();
  }

  @Override
  public String toString() {
    return "Proof[" + label + "]";
  }
}
