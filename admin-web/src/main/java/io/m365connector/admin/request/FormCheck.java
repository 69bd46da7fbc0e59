package io.m365connector.admin.request;

import io.m365connector.admin.frame.Board;
import io.m365connector.admin.frame.Texts;
import io.m365connector.admin.frame.Times;
import io.m365connector.allowlist.Pair;
import io.m365connector.allowlist.ToolPolicy;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.RequestDraft;
import io.m365connector.tenant.KnownTenant;
import io.m365connector.tenant.TenantDirectory;
import io.m365connector.tenant.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says of each step what is wrong with it, and makes the request of what is right. */
@RequestScoped
public class FormCheck {

  @Inject private TenantDirectory directory;
  @Inject private PublicLimits limits;
  @Inject private Texts texts;
  @Inject private Board board;
  @Inject private HttpServletRequest request;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected FormCheck() {}

  /** Who: the tenant that the visitor names, as Entra knows it. */
  @Nullable KnownTenant who(AccessForm form, FormProblems problems) {
    if (form.getTenant().isEmpty()) {
      problems.add("tenant", texts.get("request.missing.tenant"));
      return null;
    }
    if (!limits.lookup(request)) {
      problems.add("tenant", texts.get("request.slower"));
      return null;
    }
    return tried("tenant", problems, () -> directory.find(form.getTenant()));
  }

  /** What: the client, how many people, from when to when. */
  void what(AccessForm form, FormProblems problems) {
    if (form.getClient().isEmpty()) {
      problems.add("client", texts.get("request.missing.client"));
    } else {
      tried("client", problems, () -> TypedId.client(form.getClient()));
    }
    if (users(form) < 1) {
      problems.add("users", texts.get("request.wrong.users"));
    }
    Instant from = day("from", form.getFrom(), problems);
    Instant until = day("until", form.getUntil(), problems);
    if (from != null && until != null && !from.isBefore(until)) {
      problems.add("until", texts.get("request.wrong.order"));
    }
    tried("tools", problems, () -> policy(form));
  }

  /** Why, and whom to write to. */
  void why(AccessForm form, FormProblems problems) {
    length("organisation", form.getOrganisation(), 2, 200, problems);
    length("purpose", form.getPurpose(), 10, 2000, problems);
    length("name", form.getName(), 2, 200, problems);
    if (!form.getMail().matches("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\".]{2,63}")) {
      problems.add("mail", texts.get("request.wrong.mail"));
    }
  }

  /** The request, once nothing is wrong. */
  RequestDraft draft(AccessForm form, KnownTenant tenant) {
    return new RequestDraft(
        new Pair(tenant.id(), TypedId.client(form.getClient())),
        tenant.domain() == null ? null : tenant.domain().value(),
        form.getOrganisation(),
        form.getName(),
        form.getMail(),
        form.getPurpose(),
        users(form),
        policy(form),
        Times.start(form.getFrom()),
        Times.start(form.getUntil()));
  }

  private static ToolPolicy policy(AccessForm form) {
    try {
      return form.toolNames().isEmpty() ? ToolPolicy.ALL : ToolPolicy.only(form.toolNames());
    } catch (IllegalArgumentException e) {
      throw new RuleBroken(Code.INPUT_INVALID, "tools");
    }
  }

  private static int users(AccessForm form) {
    return form.getUsers().matches("[1-9][0-9]{0,6}") ? Integer.parseInt(form.getUsers()) : 0;
  }

  private void length(String field, String value, int least, int most, FormProblems problems) {
    if (value.length() < least || value.length() > most) {
      problems.add(field, texts.of("request.wrong.length", least, most));
    }
  }

  private @Nullable Instant day(String field, String value, FormProblems problems) {
    try {
      return Times.start(value);
    } catch (DateTimeException e) {
      problems.add(field, texts.get("request.wrong.date"));
      return null;
    }
  }

  private <T> @Nullable T tried(String field, FormProblems problems, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuleBroken refused) {
      problems.add(field, told(refused));
      return null;
    }
  }

  /** What is wrong, without the field's name in front: the field says that itself. */
  private String told(RuleBroken refused) {
    String fact = refused.facts().isEmpty() ? "" : refused.facts().getFirst();
    int colon = fact.indexOf(": ");
    String detail = colon < 0 ? fact : fact.substring(colon + 2);
    if (refused.code() == Code.INPUT_INVALID && !detail.isEmpty()) {
      return texts.of("request.wrong.detail", detail);
    }
    return board.what(refused.code()) + " " + board.move(refused.code());
  }
}
