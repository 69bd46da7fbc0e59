package io.m365connector.admin.entries;

import io.m365connector.admin.access.StepUp;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.admin.frame.Times;
import io.m365connector.admin.terms.TermsForm;
import io.m365connector.allowlist.Allowlist;
import io.m365connector.allowlist.EntryStatus;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditRow;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.Entries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry and what can be done with it. Its tabs are files of {@code entries/tabs}. */
@Named("entryDetail")
@ViewScoped
public class EntryDetailView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS =
      List.of("overview", "policy", "usage", "diagnosis", "setup", "history");
  private static final int HISTORY = 100;

  @Inject private Entries entries;
  @Inject private AuditLog log;
  @Inject private Allowlist allowlist;
  @Inject private Texts texts;
  @Inject private Attempt attempt;
  @Inject private StepUp stepUp;
  @Inject private Tabs tabs;

  private @Nullable String id;
  private @Nullable String tab;
  private long version;
  private TermsForm terms = new TermsForm();
  private @Nullable String reason;
  private @Nullable String until;
  private @Nullable String typedName;
  private transient @Nullable EntryView entry;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public EntryDetailView() {}

  /** Reads the entry; answers 404 when there is none. */
  public void load() {
    EntryView found = Missing.id(id).flatMap(entries::find).orElse(null);
    if (found == null) {
      Missing.answer();
      return;
    }
    entry = found;
    version = found.version();
    terms = TermsForm.of(found.terms());
  }

  public EntryView getEntry() {
    EntryView read = entry;
    if (read == null) {
      read = entries.find(uuid()).orElseThrow();
      entry = read;
    }
    return read;
  }

  /** Whether calls of the pair are let in on this node now. */
  public boolean isCallable() {
    return allowlist.isActive(getEntry().pair())
        && !allowlist.switches().everything()
        && !allowlist.switches().tenants().contains(getEntry().pair().tenant());
  }

  /** What was done to it, newest first. */
  public List<AuditRow> getHistory() {
    return log.about(uuid().toString(), HISTORY);
  }

  public boolean isSuspendable() {
    return is(EntryStatus.ACTIVE) || is(EntryStatus.PENDING);
  }

  public boolean isSuspended() {
    return is(EntryStatus.SUSPENDED);
  }

  public boolean isAlive() {
    return !is(EntryStatus.REVOKED);
  }

  private boolean is(EntryStatus status) {
    return getEntry().status() == status;
  }

  /** Stops its calls. */
  public @Nullable String suspend() {
    return change("entries.suspended", why -> entries.suspend(uuid(), why));
  }

  /** Takes the suspension back. */
  public @Nullable String resume() {
    return change("entries.resumed", why -> entries.resume(uuid(), version, why));
  }

  /** Gives it another last day. */
  public @Nullable String renew() {
    return change(
        "entries.renewed", why -> entries.renew(uuid(), version, Times.start(until), why));
  }

  /** Keeps other terms. */
  public @Nullable String save() {
    return change("entries.changed", why -> entries.change(uuid(), version, terms.terms(), why));
  }

  /** Ends it for good; needs a fresh sign-in and its name, typed. */
  public @Nullable String revoke() {
    return change(
        "entries.revoked",
        why -> {
          stepUp.require();
          if (!getEntry().terms().label().equals(typedName)) {
            throw new RuleBroken(Code.INPUT_INVALID, texts.get("entries.typedOther"));
          }
          entries.revoke(uuid(), version, why);
        });
  }

  private interface Step {
    void take(Reason reason);
  }

  private @Nullable String change(String told, Step step) {
    return attempt.change(
        () -> {
          step.take(Reason.of(reason));
          return texts.of(told, getEntry().terms().label());
        },
        "/entries/entry?id=" + uuid());
  }

  private UUID uuid() {
    return UUID.fromString(String.valueOf(id));
  }

  /** The tabs whose file is there. */
  public List<String> getTabs() {
    return TABS.stream().filter(tabs::exists).toList();
  }

  /** The file of the tab that is shown. */
  public String getTabFile() {
    return "/entries/tabs/" + getTab() + ".xhtml";
  }

  public String getTab() {
    String wanted = tab;
    return wanted != null && getTabs().contains(wanted) ? wanted : TABS.getFirst();
  }

  public void setTab(@Nullable String tab) {
    this.tab = tab;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public TermsForm getTerms() {
    return terms;
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

  public @Nullable String getTypedName() {
    return typedName;
  }

  public void setTypedName(@Nullable String typedName) {
    this.typedName = typedName;
  }
}
