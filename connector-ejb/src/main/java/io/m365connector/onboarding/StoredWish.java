package io.m365connector.onboarding;

import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link RequestDraft} as columns of the request's row. */
@Embeddable
class StoredWish {

  @Column(name = "tenant_domain", updatable = false)
  private @Nullable String tenantDomain;

  @Column(nullable = false, updatable = false)
  private String organisation;

  @Column(name = "contact_name", nullable = false, updatable = false)
  private String contactName;

  @Column(name = "contact_mail", nullable = false, updatable = false)
  private String contactMail;

  @Column(nullable = false, updatable = false)
  private String purpose;

  @Column(name = "expected_users", nullable = false, updatable = false)
  private int expectedUsers;

  @Column(updatable = false)
  private @Nullable String tools;

  @Column(name = "wanted_from", updatable = false)
  private @Nullable Instant wantedFrom;

  @Column(name = "wanted_until", updatable = false)
  private @Nullable Instant wantedUntil;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredWish() {}

  StoredWish(RequestDraft draft) {
    this.tenantDomain = draft.tenantDomain();
    this.organisation = draft.organisation();
    this.contactName = draft.contactName();
    this.contactMail = draft.contactMail();
    this.purpose = draft.purpose();
    this.expectedUsers = draft.expectedUsers();
    this.tools = draft.tools().named() == null ? null : String.join(",", draft.tools().named());
    this.wantedFrom = draft.wantedFrom();
    this.wantedUntil = draft.wantedUntil();
  }

  RequestDraft read(Pair pair) {
    return new RequestDraft(
        pair,
        tenantDomain,
        organisation,
        contactName,
        contactMail,
        purpose,
        expectedUsers,
        tools == null ? ToolPolicy.ALL : ToolPolicy.only(List.of(tools.split(","))),
        wantedFrom,
        wantedUntil);
  }
}
