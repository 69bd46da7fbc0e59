package io.m365connector.evaluation;

import io.m365connector.actor.Role;
import io.m365connector.allowlist.Admission;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.NotAdmitted;
import io.m365connector.allowlist.Pair;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.Caller;
import io.m365connector.caller.TokenRejected;
import io.m365connector.caller.TokenVerifier;
import io.m365connector.code.Code;
import io.m365connector.tools.Tool;
import io.m365connector.tools.ToolCatalog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Would this be allowed? The verdict is production's own, as this node would give it now; the
 * checks say which of its reasons hold.
 */
@Stateless
@RolesAllowed({Role.VIEW, Role.AUTOMATE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Evaluator {

  private final TokenVerifier verifier;
  private final Allowlist allowlist;
  private final ToolCatalog catalog;
  private final Clock clock;

  /** For the container, which then uses the other one. */
  @SuppressWarnings("NullAway")
  public Evaluator() {
    this.verifier = null;
    this.allowlist = null;
    this.catalog = null;
    this.clock = null;
  }

  @Inject
  public Evaluator(TokenVerifier verifier, Allowlist allowlist, ToolCatalog catalog) {
    this(verifier, allowlist, catalog, Clock.systemUTC());
  }

  Evaluator(TokenVerifier verifier, Allowlist allowlist, ToolCatalog catalog, Clock clock) {
    this.verifier = verifier;
    this.allowlist = allowlist;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What would come of a call by that tenant, client and kind of user. */
  public Evaluation evaluate(Question question) {
    return judged(question, new ArrayList<>(), null);
  }

  /**
   * What would come of a call with that token. The token is verified and forgotten.
   *
   * @param pasted the token, with or without {@code Bearer} before it
   * @param tool what would be called; null to ask about admission only
   */
  public Evaluation evaluate(@Nullable String pasted, @Nullable String tool) {
    Caller caller;
    try {
      String text = pasted == null ? "" : pasted.strip();
      boolean named = text.regionMatches(true, 0, "Bearer ", 0, 7);
      caller = verifier.verify(BearerToken.fromAuthorization(named ? text : "Bearer " + text));
    } catch (TokenRejected refusal) {
      return new Evaluation(false, upTo(refusal.code()), null, false, null, null, List.of());
    }
    List<Check> checks = new ArrayList<>();
    Step.TOKEN.forEach(step -> checks.add(Check.of(step, true, "")));
    Pair pair = new Pair(caller.tenant(), caller.client());
    return judged(new Question(pair, caller.guest(), tool), checks, caller.expiry());
  }

  private Evaluation judged(Question question, List<Check> checks, @Nullable Instant expiry) {
    Pair pair = question.pair();
    checks.addAll(new AdmissionChecks(allowlist, clock.instant()).of(pair, question.guest()));
    Admission admission = admission(question);
    List<ToolAnswer> tools = new ArrayList<>();
    if (admission != null) {
      catalog.all().forEach(tool -> tools.add(answer(tool.descriptor().name(), admission)));
    }
    boolean allowed = admission != null && addTool(question.tool(), admission, checks);
    UUID entry = allowlist.find(pair).map(Admission::entry).orElse(null);
    return new Evaluation(
        allowed, List.copyOf(checks), pair, question.guest(), expiry, entry, List.copyOf(tools));
  }

  private @Nullable Admission admission(Question question) {
    try {
      return allowlist.admission(question.pair(), question.guest());
    } catch (NotAdmitted refusal) {
      return null;
    }
  }

  /** Whether the tool may be called; no tool asked about may. */
  private boolean addTool(@Nullable String tool, Admission admission, List<Check> checks) {
    if (tool == null || tool.isBlank()) {
      return true;
    }
    List<Check> added = toolChecks(tool.strip(), admission);
    checks.addAll(added);
    return added.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
  }

  private ToolAnswer answer(String tool, Admission admission) {
    @Nullable Code refusal =
        toolChecks(tool, admission).stream()
            .filter(check -> check.outcome() == Outcome.FAILED)
            .map(Check::code)
            .findFirst()
            .orElse(null);
    return new ToolAnswer(tool, refusal);
  }

  private List<Check> toolChecks(String name, Admission admission) {
    Optional<Tool> tool = catalog.find(name);
    if (tool.isEmpty()) {
      return List.of(
          Check.of(Step.TOOL_KNOWN, false, ""),
          Check.notMade(Step.TOOL_PERMITTED),
          Check.notMade(Step.TOOL_SWITCH),
          Check.notMade(Step.TOOL_CLOUD));
    }
    return List.of(
        Check.of(Step.TOOL_KNOWN, true, ""),
        Check.of(Step.TOOL_PERMITTED, admission.tools().permits(name), ""),
        Check.of(Step.TOOL_SWITCH, !allowlist.switches().tools().contains(name), ""),
        Check.of(Step.TOOL_CLOUD, catalog.available(tool.get()), ""));
  }

  private static List<Check> upTo(Code code) {
    Step failed = Step.ofToken(code);
    List<Check> checks = new ArrayList<>();
    for (Step step : Step.TOKEN) {
      int place = step.compareTo(failed);
      checks.add(
          place < 0
              ? Check.of(step, true, "")
              : place == 0 ? Check.failed(step, code) : Check.notMade(step));
    }
    return List.copyOf(checks);
  }
}
