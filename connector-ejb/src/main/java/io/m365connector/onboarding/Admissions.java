package io.m365connector.onboarding;

import io.m365connector.actor.Actor;
import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.EntryTerms;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which a pair comes onto the allowlist, whoever decided it. */
@Dependent
class Admissions {

  private final AllowlistRepository repository;
  private final EntryAudit audit;

  @Inject
  Admissions(AllowlistRepository repository, EntryAudit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  EntryView admit(
      Pair pair,
      EntryTerms terms,
      @Nullable UUID request,
      Reason reason,
      Actor actor,
      Instant now) {
    if (repository.find(pair).isPresent()) {
      throw new RuleBroken(Code.PAIR_EXISTS, pair.tenant() + " / " + pair.client());
    }
    AllowlistEntry entry = AllowlistEntry.admit(pair, terms, request, reason.text(), actor, now);
    repository.save(List.of(entry));
    audit.created(actor, entry, reason.text());
    return entry.view();
  }
}
