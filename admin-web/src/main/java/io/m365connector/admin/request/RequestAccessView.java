package io.m365connector.admin.request;

import io.m365connector.admin.frame.Texts;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.kit.Click;
import io.m365connector.kit.Recipient;
import io.m365connector.kit.SetUpKit;
import io.m365connector.kit.SetUpKits;
import io.m365connector.kit.ToolChoice;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.AccessRequests.Submitted;
import io.m365connector.onboarding.RequestDraft;
import io.m365connector.onboarding.Rules;
import io.m365connector.tenant.KnownTenant;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking for access in three steps: who, what, why. All fields travel with the form, so that
 * nothing is kept here, nothing is lost, and nothing is asked twice.
 */
@Named("requestAccess")
@RequestScoped
public class RequestAccessView {

  private static final int STEPS = 3;

  @Inject private AccessRequests requests;
  @Inject private Rules rules;
  @Inject private FormCheck check;
  @Inject private FormSeal seals;
  @Inject private PublicLimits limits;
  @Inject private SetUpKits kits;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private final AccessForm form = new AccessForm();
  private final FormProblems problems = new FormProblems();
  private int step = 1;
  private String seal = "";
  private String proof = "";
  private String website = "";
  private String refusal = "";
  private @Nullable KnownTenant tenant;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RequestAccessView() {}

  /**
   * Fills in what a link from a refusal carries, and takes up the step before Faces decides which
   * buttons there are.
   */
  @PostConstruct
  void prefill() {
    String sent = request.getParameter("step");
    step = sent != null && sent.matches("[123]") ? Integer.parseInt(sent) : 1;
    form.setTenant(bounded(request.getParameter("tenant")));
    form.setClient(bounded(request.getParameter("client")));
  }

  private static @Nullable String bounded(@Nullable String value) {
    return value == null || value.length() > 300 ? null : value;
  }

  /** Checks this step and goes on to the next. */
  public void next() {
    if (isGood(step)) {
      step = Math.min(step + 1, STEPS);
    }
  }

  /** Goes back; what was typed stays. */
  public void back() {
    if (step > 2) {
      tenant = check.who(form, problems);
    }
    step = Math.max(step - 1, 1);
  }

  /** Files the request and goes to its status page. */
  public @Nullable String submit() {
    for (int each = 1; each <= STEPS; each++) {
      if (!isGood(each)) {
        step = each;
        return null;
      }
    }
    FormSeal.Verdict verdict = seals.check(seal, proof);
    if (verdict == FormSeal.Verdict.TOO_SOON || verdict == FormSeal.Verdict.TOO_OLD) {
      refusal = texts.get("request.seal." + verdict);
      return null;
    }
    boolean proven = verdict == FormSeal.Verdict.PROVEN;
    if (!website.isEmpty()
        || verdict == FormSeal.Verdict.NOT_OURS
        || !limits.submission(request, proven)) {
      refusal = texts.get("request.later");
      return null;
    }
    return file();
  }

  private @Nullable String file() {
    KnownTenant known = tenant;
    if (known == null) {
      return null;
    }
    try {
      RequestDraft draft = check.draft(form, known);
      Submitted submitted = requests.submit(draft);
      return "/request/status?new=1&key=" + submitted.key().reveal() + "&faces-redirect=true";
    } catch (RuleBroken refused) {
      // Whether a tenant is blocked or busy is nothing that a stranger should learn from here.
      boolean telling =
          refused.code() == Code.REQUESTS_BLOCKED || refused.code() == Code.TOO_MANY_REQUESTS;
      refusal =
          telling ? texts.get("request.later") : texts.of("request.wrong.detail", fact(refused));
      return null;
    }
  }

  private static String fact(RuleBroken refused) {
    return refused.facts().isEmpty() ? refused.code().what() : refused.facts().getFirst();
  }

  private boolean isGood(int each) {
    switch (each) {
      case 1 -> tenant = check.who(form, problems);
      case 2 -> check.what(form, problems);
      default -> check.why(form, problems);
    }
    return !problems.isAny();
  }

  /** The tenant as Entra knows it, from the second step on. */
  public @Nullable KnownTenant getTenant() {
    KnownTenant known = tenant;
    if (known == null && step > 1 && !problems.has("tenant")) {
      known = check.who(form, problems);
      tenant = known;
    }
    return known;
  }

  /** How the client is registered, for those who have none yet. */
  public List<Click> getClicks() {
    KnownTenant known = getTenant();
    return known == null ? List.of() : kit(known).clicks();
  }

  private SetUpKit kit(KnownTenant known) {
    return kits.of(Recipient.of(known.id()), ToolChoice.CLIENTS_OWN);
  }

  /** After how many days an undecided request expires. */
  public int getPatience() {
    return rules.now().requestDays();
  }

  /** What speaks against filing it now; empty when nothing does. */
  public String getRefusal() {
    return refusal;
  }

  public FormProblems getProblems() {
    return problems;
  }

  public AccessForm getForm() {
    return form;
  }

  public int getStep() {
    return step;
  }

  public void setStep(int step) {
    this.step = Math.clamp(step, 1, STEPS);
  }

  /** A new one with every page, except when the visitor only has to wait a moment. */
  public String getSeal() {
    boolean keep = !seal.isEmpty() && refusal.equals(texts.get("request.seal.TOO_SOON"));
    return keep ? seal : seals.issue();
  }

  public void setSeal(@Nullable String seal) {
    this.seal = seal == null ? "" : seal;
  }

  public String getProof() {
    return "";
  }

  public void setProof(@Nullable String proof) {
    this.proof = proof == null ? "" : proof;
  }

  public int getBits() {
    return FormSeal.BITS;
  }

  /** Before that a form with a proof is too soon. */
  public long getSeconds() {
    return FormSeal.LEAST.toSeconds();
  }

  public String getWebsite() {
    return "";
  }

  public void setWebsite(@Nullable String website) {
    this.website = website == null ? "" : website;
  }
}
