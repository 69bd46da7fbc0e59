package io.m365connector.onboarding;

import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import org.jspecify.annotations.Nullable;

/** Records as viewers see them: contact details covered. */
final class Masked {

  private static final String COVERED = "•••";

  private Masked() {}

  static EntryView of(EntryView entry) {
    EntryTerms t = entry.terms();
    return new EntryView(
        entry.id(),
        entry.pair(),
        entry.status(),
        entry.statusReason(),
        entry.statusSince(),
        entry.statusBy(),
        new EntryTerms(
            t.label(),
            t.tenantDomain(),
            t.tools(),
            t.validFrom(),
            t.validUntil(),
            t.callsPerMinute(),
            t.guestsAllowed(),
            covered(t.contact()),
            t.notes()),
        entry.requestId(),
        entry.createdAt(),
        entry.version());
  }

  static RequestView of(RequestView request) {
    RequestDraft w = request.wish();
    String domain = w.contactMail().substring(w.contactMail().lastIndexOf('@'));
    return new RequestView(
        request.id(),
        new RequestDraft(
            w.pair(),
            w.tenantDomain(),
            w.organisation(),
            COVERED,
            COVERED + domain,
            w.purpose(),
            w.expectedUsers(),
            w.tools(),
            w.wantedFrom(),
            w.wantedUntil()),
        request.state(),
        request.stateReason(),
        request.stateSince(),
        request.stateBy(),
        request.filedBy(),
        request.assigneeId(),
        request.assigneeName(),
        request.createdAt(),
        request.expiresAt(),
        request.entryId(),
        request.version());
  }

  private static @Nullable String covered(@Nullable String value) {
    return value == null ? null : COVERED;
  }
}
