package io.m365connector.evaluation;

import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.Switches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the allowlist's one answer apart into its reasons. */
final class AdmissionChecks {

  private final Allowlist allowlist;
  private final Instant now;
  private final List<Check> checks = new ArrayList<>();

  AdmissionChecks(Allowlist allowlist, Instant now) {
    this.allowlist = allowlist;
    this.now = now;
  }

  List<Check> of(Pair pair, boolean guest) {
    Optional<Admission> found =
        allowlist.find(pair).filter(each -> each.status() != EntryStatus.REVOKED);
    Switches switches = allowlist.switches();
    add(Step.ALLOWLIST_FRESH, allowlist.ready(), "version " + allowlist.version());
    add(
        Step.ON_ALLOWLIST,
        found.isPresent(),
        allowlist.find(pair).isPresent() && found.isEmpty() ? "revoked" : "");
    if (found.isPresent()) {
      ofEntry(found.get());
    } else {
      checks.add(Check.notMade(Step.ENTRY_STATUS));
      checks.add(Check.notMade(Step.ENTRY_DATES));
    }
    add(Step.TENANT_SWITCH, !switches.tenants().contains(pair.tenant()), "");
    add(Step.MAIN_SWITCH, !switches.everything(), "");
    if (found.isPresent()) {
      boolean admitted = !guest || found.get().guestsAllowed();
      add(Step.GUESTS, admitted, guest ? "the user is a guest" : "the user is no guest");
    } else {
      checks.add(Check.notMade(Step.GUESTS));
    }
    return checks;
  }

  private void ofEntry(Admission entry) {
    boolean waiting = entry.status() == EntryStatus.PENDING && entry.validFrom() != null;
    add(Step.ENTRY_STATUS, entry.status() == EntryStatus.ACTIVE || waiting, entry.status().name());
    add(
        Step.ENTRY_DATES,
        isFrom(entry.validFrom()) && isUntil(entry.validUntil()),
        dates(entry.validFrom(), entry.validUntil()));
  }

  private boolean isFrom(@Nullable Instant from) {
    return from == null || !now.isBefore(from);
  }

  private boolean isUntil(@Nullable Instant until) {
    return until == null || now.isBefore(until);
  }

  private static String dates(@Nullable Instant from, @Nullable Instant until) {
    return (from == null ? "" : "from " + from + " ") + (until == null ? "" : "until " + until);
  }

  private void add(Step step, boolean holds, String detail) {
    checks.add(Check.of(step, holds, detail.strip()));
  }
}
