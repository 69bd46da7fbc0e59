package io.m365connector.admin.requests;

import io.m365connector.admin.frame.Address;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Paging;
import io.m365connector.admin.frame.Texts;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.Reason;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Entries;
import io.m365connector.tenant.TypedId;
import io.m365connector.unknown.CallerState;
import io.m365connector.unknown.UnknownCallerView;
import io.m365connector.unknown.UnknownCallers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs that tried to call with a valid token and are not on the allowlist. */
@Named("callers")
@RequestScoped
public class CallersView {

  private static final String PAGE = "/requests/callers";

  @Inject private UnknownCallers callers;
  @Inject private Entries entries;
  @Inject private Attempt attempt;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private @Nullable String tenant;
  private @Nullable String client;
  private @Nullable String reason;
  private @Nullable Paging paging;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CallersView() {}

  @PostConstruct
  void load() {
    tenant = request.getParameter("tenant");
    client = request.getParameter("client");
  }

  /** The pair that the page is about; answers 404 when it never tried. */
  public void find() {
    if (getOne() == null) {
      Missing.answer();
    }
  }

  /** What is known of that pair. */
  public @Nullable UnknownCallerView getOne() {
    try {
      return callers.find(pair()).orElse(null);
    } catch (RuleBroken e) {
      return null;
    }
  }

  public CallerState getState() {
    return Arrays.stream(CallerState.values())
        .filter(each -> each.name().equals(request.getParameter("state")))
        .findFirst()
        .orElse(CallerState.WAITING);
  }

  public List<CallerState> getStates() {
    return List.of(CallerState.values());
  }

  public Paging getPaging() {
    Paging read = paging;
    if (read == null) {
      Address here = Address.of(PAGE);
      read =
          Paging.of(
              request.getParameter("page"),
              request.getParameter("size"),
              callers.count(getState()),
              getState() == CallerState.WAITING ? here : here.with("state", getState()));
      paging = read;
    }
    return read;
  }

  public List<UnknownCallerView> getRows() {
    return callers.page(getState(), getPaging().first(), getPaging().size());
  }

  /** Whether an entry of that pair stands in the way: suspended, expired. */
  public boolean isListed(Pair pair) {
    return entries.find(pair).isPresent();
  }

  /** Takes it off the list until it tries again in a week. */
  public @Nullable String dismiss() {
    return handle("requests.dismissed", () -> callers.dismiss(pair(), why()));
  }

  /** Takes it off the list for good. */
  public @Nullable String block() {
    return handle("requests.callerBlocked", () -> callers.block(pair(), why()));
  }

  /** Takes a block back. */
  public @Nullable String unblock() {
    return handle("requests.callerUnblocked", () -> callers.unblock(pair(), why()));
  }

  private @Nullable String handle(String told, Runnable step) {
    return attempt.change(
        () -> {
          step.run();
          return texts.get(told);
        },
        PAGE);
  }

  private Reason why() {
    return Reason.of(reason);
  }

  private Pair pair() {
    return new Pair(TypedId.tenant(tenant), TypedId.client(client));
  }

  public @Nullable String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = tenant;
  }

  public @Nullable String getClient() {
    return client;
  }

  public void setClient(@Nullable String client) {
    this.client = client;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
