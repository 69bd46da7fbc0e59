package io.m365connector.admin.request;

import io.m365connector.admin.frame.Board;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.kit.Recipient;
import io.m365connector.kit.SetUpKit;
import io.m365connector.kit.SetUpKits;
import io.m365connector.kit.ToolChoice;
import io.m365connector.onboarding.AccessRequests;
import io.m365connector.onboarding.StatusKey;
import io.m365connector.progress.Progress;
import io.m365connector.progress.Progresses;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a request stands, for who holds its link. */
@Named("requestStatus")
@RequestScoped
public class RequestStatusView {

  @Inject private Progresses progresses;
  @Inject private AccessRequests requests;
  @Inject private SetUpKits kits;
  @Inject private PublicLimits limits;
  @Inject private Texts texts;
  @Inject private Board board;
  @Inject private HttpServletRequest request;

  private String key = "";
  private boolean sure;
  private String problem = "";
  private @Nullable Progress progress;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RequestStatusView() {}

  @PostConstruct
  void read() {
    setKey(request.getParameter("key"));
  }

  /** Finds the request; a link that leads nowhere is answered 404, whatever is wrong with it. */
  public void load() {
    if (!limits.link(request) || find().isEmpty()) {
      Missing.answer();
    }
  }

  private Optional<Progress> find() {
    Progress read = progress;
    if (read == null) {
      read = StatusKey.of(key).flatMap(progresses::of).orElse(null);
      progress = read;
    }
    return Optional.ofNullable(read);
  }

  public Progress getProgress() {
    return find().orElseThrow();
  }

  /** Whether the request was filed a moment ago, and the link is shown for the first time. */
  public boolean isNew() {
    return request.getParameter("new") != null;
  }

  /** Takes the request back. */
  public @Nullable String withdraw() {
    if (!sure) {
      problem = texts.get("request.withdraw.sure");
      return null;
    }
    try {
      requests.withdraw(StatusKey.of(key).orElseThrow(() -> new RuleBroken(Code.NOT_THERE)));
      return "/request/status?key=" + key + "&faces-redirect=true";
    } catch (RuleBroken refused) {
      problem = board.what(refused.code()) + " " + board.move(refused.code());
      return null;
    }
  }

  /** What speaks against the withdrawal; empty when nothing does. */
  public String getProblem() {
    return problem;
  }

  /** What the operator gave as reason, where it is meant for the requester. */
  public String getReason() {
    Progress now = getProgress();
    String reason = now.request().stateReason();
    return switch (now.request().state()) {
      case REJECTED, BLOCKED -> reason == null ? "" : reason;
      default -> "";
    };
  }

  /** What the code of the last refusal means. */
  public Code getRefusal() {
    return Code.of(String.valueOf(getProgress().refusal())).orElse(Code.INTERNAL);
  }

  /** The set-up kit of this customer. */
  public SetUpKit getKit() {
    return kits.of(Recipient.of(getProgress().request().wish()), ToolChoice.ALLOW_LISTED);
  }

  /** The address of this page, for keeping. */
  public String getAddress() {
    return request.getRequestURL().toString().replaceFirst("[?].*$", "").replace(".xhtml", "")
        + "?key="
        + key;
  }

  public String getKey() {
    return key;
  }

  public void setKey(@Nullable String key) {
    this.key = key == null || key.length() > 64 ? "" : key;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
