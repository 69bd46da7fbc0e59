package io.m365connector.allowlist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link EntryTerms} as columns of the entry's row. */
@Embeddable
class StoredTerms {

  @Column(nullable = false)
  private String label;

  @Column(name = "tenant_domain")
  private @Nullable String tenantDomain;

  private @Nullable String tools;

  @Column(name = "valid_from")
  private @Nullable Instant validFrom;

  @Column(name = "valid_until")
  private @Nullable Instant validUntil;

  @Column(name = "calls_per_minute")
  private @Nullable Integer callsPerMinute;

  @Column(name = "guests_allowed", nullable = false)
  private boolean guestsAllowed;

  private @Nullable String contact;

  private @Nullable String notes;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredTerms() {}

  StoredTerms(EntryTerms terms) {
    this.label = terms.label();
    this.tenantDomain = terms.tenantDomain();
    this.tools = terms.tools().stored();
    this.validFrom = terms.validFrom();
    this.validUntil = terms.validUntil();
    this.callsPerMinute = terms.callsPerMinute();
    this.guestsAllowed = terms.guestsAllowed();
    this.contact = terms.contact();
    this.notes = terms.notes();
  }

  EntryTerms read() {
    return new EntryTerms(
        label,
        tenantDomain,
        ToolPolicy.read(tools),
        validFrom,
        validUntil,
        callsPerMinute,
        guestsAllowed,
        contact,
        notes);
  }
}
