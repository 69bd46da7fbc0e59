package io.m365connector.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the connector proves itself to Entra now, for health and portal; nothing secret.
 *
 * @param kind {@code secret}, {@code certificate}, {@code federated} or {@code managed-identity}
 * @param readAt when it was last read successfully
 * @param problem why its files could not be read again; the last good ones go on meanwhile
 * @param items the first is the one in use
 */
public record CredentialStatus(
    String kind, Instant readAt, Optional<String> problem, List<Item> items) {

  /** One secret, certificate or assertion. */
  public record Item(
      String label, Optional<Instant> validFrom, Optional<Instant> expiry, boolean valid) {}

  /** When the last credential ends that is valid now; empty when that is not known. */
  public Optional<Instant> expiry() {
    boolean endless = items.stream().anyMatch(item -> item.valid() && item.expiry().isEmpty());
    return endless
        ? Optional.empty()
        : items.stream().flatMap(item -> item.expiry().stream()).max(Instant::compareTo);
  }

  /** Whether its platform renews it by itself, every few hours or sooner. */
  public boolean renewsItself() {
    return kind.equals("federated") || kind.equals("managed-identity");
  }

  /** Whether there is a credential that has not ended. */
  public boolean usable() {
    return items.stream().anyMatch(Item::valid);
  }
}
