package io.m365connector.admin.requests;

import io.m365connector.allowlist.EntrySearch;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.Entries;
import io.m365connector.onboarding.RequestDraft;
import io.m365connector.onboarding.RequestView;
import io.m365connector.tenant.KnownTenant;
import io.m365connector.tenant.TenantDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an approver should know about a pair, each with where it comes from. */
@RequestScoped
public class Facts {

  /**
   * A fact.
   *
   * @param grade a word of the bundle status: {@code GOOD}, {@code WARNING}, {@code BAD} or {@code
   *     UNKNOWN}
   * @param key of its text in the bundle {@code requests}
   */
  public record Fact(String grade, String key, List<Object> values) {
    static Fact of(String grade, String key, Object... values) {
      return new Fact(grade, key, List.of(values));
    }
  }

  @Inject private TenantDirectory directory;
  @Inject private Entries entries;
  @Inject private AccessRequests requests;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Facts() {}

  List<Fact> about(RequestDraft wish, UUID request) {
    List<Fact> facts = new ArrayList<>();
    facts.add(domain(wish));
    facts.addAll(others(wish.pair()));
    List<RequestView> earlier =
        requests.of(wish.pair().tenant()).stream()
            .filter(each -> !each.id().equals(request))
            .toList();
    facts.add(
        earlier.isEmpty()
            ? Fact.of("GOOD", "fact.firstRequest")
            : Fact.of(
                "WARNING", "fact.earlier", earlier.size(), earlier.getFirst().state().name()));
    facts.addAll(lookalikes(wish));
    return facts;
  }

  private Fact domain(RequestDraft wish) {
    String domain = wish.tenantDomain();
    if (domain == null) {
      return Fact.of("WARNING", "fact.noDomain");
    }
    try {
      KnownTenant found = directory.find(domain);
      return found.id().equals(wish.pair().tenant())
          ? Fact.of("GOOD", "fact.domain", domain)
          : Fact.of("BAD", "fact.otherTenant", domain, found.id().toString());
    } catch (RuleBroken e) {
      return e.code() == Code.TENANT_NOT_FOUND
          ? Fact.of("BAD", "fact.noTenant", domain)
          : Fact.of("UNKNOWN", "fact.notAsked", domain);
    }
  }

  private List<Fact> others(Pair pair) {
    List<Fact> facts = new ArrayList<>();
    long sameClient = entries.count(EntrySearch.text(pair.client().toString()));
    facts.add(
        sameClient > 0
            ? Fact.of("GOOD", "fact.knownClient", sameClient)
            : Fact.of("WARNING", "fact.newClient"));
    long sameTenant = entries.count(EntrySearch.text(pair.tenant().toString()));
    if (sameTenant > 0) {
      facts.add(Fact.of("UNKNOWN", "fact.knownTenant", sameTenant));
    }
    return facts;
  }

  private List<Fact> lookalikes(RequestDraft wish) {
    String name = wish.organisation();
    String beginning = name.substring(0, Math.min(3, name.length()));
    return entries.page(EntrySearch.text(beginning), 0, 200).stream()
        .filter(each -> !each.pair().tenant().equals(wish.pair().tenant()))
        .filter(each -> SimilarNames.alike(each.terms().label(), name))
        .limit(3)
        .map(Facts::lookalike)
        .toList();
  }

  private static Fact lookalike(EntryView entry) {
    return Fact.of(
        "BAD", "fact.lookalike", entry.terms().label(), entry.pair().tenant().toString());
  }
}
