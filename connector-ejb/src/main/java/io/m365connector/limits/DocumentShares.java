package io.m365connector.limits;

import io.m365connector.caller.TenantId;
import io.m365connector.config.LimitSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** How many files of one tenant may be with the readers, or in front of them, at a time. */
@ApplicationScoped
public class DocumentShares {

  private final Bulkheads shares;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DocumentShares() {
    this.shares = null;
  }

  @Inject
  public DocumentShares(LimitSettings settings) {
    // The readers themselves bound what all tenants may do together.
    this.shares = new Bulkheads(Integer.MAX_VALUE, settings.tenantDocuments());
  }

  /** A share until closed; empty when the tenant has all of its own in use. */
  public Optional<Place> take(TenantId tenant) {
    return shares.enter(tenant, Duration.ZERO);
  }
}
