package io.m365connector.admin.entries;

import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.admin.frame.Times;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Entries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suspends or extends many entries, all or none. The number of entries is typed, so that nobody
 * does to forty what they meant for four.
 */
@Named("bulk")
@ViewScoped
public class BulkView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Entries entries;
  @Inject private Texts texts;
  @Inject private Attempt attempt;
  @Inject private transient HttpServletRequest request;

  private final ArrayList<UUID> picked = new ArrayList<>();
  private String action = "suspend";
  private @Nullable String reason;
  private @Nullable String until;
  private @Nullable String typedCount;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public BulkView() {}

  @PostConstruct
  void load() {
    action = "extend".equals(request.getParameter("action")) ? "extend" : "suspend";
    String[] ids = request.getParameterValues("pick");
    if (ids != null) {
      List.of(ids).stream()
          .map(Missing::id)
          .flatMap(Optional::stream)
          .distinct()
          .limit(Entries.MOST)
          .forEach(picked::add);
    }
  }

  /** The entries that were picked and are there. */
  public List<EntryView> getRows() {
    return picked.stream().map(entries::find).flatMap(Optional::stream).toList();
  }

  /** Does it to all of them. */
  public @Nullable String run() {
    return attempt.change(
        () -> {
          if (!String.valueOf(picked.size()).equals(typedCount)) {
            throw new RuleBroken(Code.INPUT_INVALID, texts.get("entries.countOther"));
          }
          Reason why = Reason.of(reason);
          int done =
              isExtending()
                  ? entries.renewAll(picked, Times.start(until), why)
                  : entries.suspendAll(picked, why);
          return texts.of(isExtending() ? "entries.extendedMany" : "entries.suspendedMany", done);
        },
        "/entries/list");
  }

  public boolean isExtending() {
    return action.equals("extend");
  }

  public int getCount() {
    return picked.size();
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  public @Nullable String getUntil() {
    return until;
  }

  public void setUntil(@Nullable String until) {
    this.until = until;
  }

  public @Nullable String getTypedCount() {
    return typedCount;
  }

  public void setTypedCount(@Nullable String typedCount) {
    this.typedCount = typedCount;
  }
}
