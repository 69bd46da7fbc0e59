package io.m365connector.transfer;

import io.m365connector.allowlist.AllowlistEntry;
import io.m365connector.allowlist.AllowlistRepository;
import io.m365connector.allowlist.Pair;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolCatalog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works documents out against the allowlist as it is. */
@Dependent
class Workbench {

  /** So many living entries can be compared with a document that means to be the whole list. */
  private static final int MOST_LIVING = 20_000;

  private final AllowlistRepository repository;
  private final ToolCatalog catalog;

  @Inject
  Workbench(AllowlistRepository repository, ToolCatalog catalog) {
    this.repository = repository;
    this.catalog = catalog;
  }

  /** What a document of single rows would do: who is not named stays as it is. */
  Plan rows(Map<Integer, Map<Column, String>> rows) {
    long seen = repository.version();
    Planner planner = planner();
    rows.forEach(planner::add);
    return planner.plan(seen);
  }

  /** What a document that is the whole list would do. */
  Plan whole(DesiredAllowlist desired) {
    long seen = repository.version();
    Planner planner = planner();
    int place = 0;
    for (Map<Column, String> entry : desired.entries()) {
      planner.add(++place, entry);
    }
    if (desired.unlisted() != DesiredAllowlist.Unlisted.KEEP) {
      List<AllowlistEntry> all = repository.living(MOST_LIVING + 1);
      if (all.size() > MOST_LIVING) {
        throw new RuleBroken(
            Code.INPUT_INVALID, "unlisted: must be keep while there are so many entries");
      }
      planner.unnamed(all, desired.unlisted() == DesiredAllowlist.Unlisted.REVOKE);
    }
    return planner.plan(seen);
  }

  private Planner planner() {
    Function<Pair, Optional<AllowlistEntry>> living = repository::find;
    return new Planner(
        living,
        catalog.all().stream()
            .map(Tool::descriptor)
            .map(descriptor -> descriptor.name())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
