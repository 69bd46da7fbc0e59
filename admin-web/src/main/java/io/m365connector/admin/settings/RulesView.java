package io.m365connector.admin.settings;

import io.m365connector.admin.access.StepUp;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Texts;
import io.m365connector.audit.Reason;
import io.m365connector.onboarding.PortalRules;
import io.m365connector.onboarding.Rules;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The rules as a form. */
@Named("rulesForm")
@ViewScoped
public class RulesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Rules rules;
  @Inject private StepUp stepUp;
  @Inject private Attempt attempt;
  @Inject private Texts texts;

  private int approvalsNeeded;
  private int requestDays;
  private int validityDays;
  private int warnDays;
  private @Nullable String managedBy;
  private @Nullable String banner;
  private @Nullable String reason;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public RulesView() {}

  @PostConstruct
  void load() {
    PortalRules now = rules.now();
    approvalsNeeded = now.approvalsNeeded();
    requestDays = now.requestDays();
    validityDays = now.validityDays();
    warnDays = now.warnDays();
    managedBy = now.managedBy();
    banner = now.banner();
  }

  /** Keeps them; needs a fresh sign-in, since one of them is what holds a single person back. */
  public @Nullable String save() {
    return attempt.change(
        () -> {
          stepUp.require();
          rules.change(
              new PortalRules(
                  approvalsNeeded,
                  requestDays,
                  validityDays,
                  warnDays,
                  managedBy == null ? "" : managedBy,
                  banner == null ? "" : banner),
              Reason.of(reason));
          return texts.get("settings.saved");
        },
        "/settings/rules");
  }

  public int getApprovalsNeeded() {
    return approvalsNeeded;
  }

  public void setApprovalsNeeded(int approvalsNeeded) {
    this.approvalsNeeded = approvalsNeeded;
  }

  public int getRequestDays() {
    return requestDays;
  }

  public void setRequestDays(int requestDays) {
    this.requestDays = requestDays;
  }

  public int getValidityDays() {
    return validityDays;
  }

  public void setValidityDays(int validityDays) {
    this.validityDays = validityDays;
  }

  public int getWarnDays() {
    return warnDays;
  }

  public void setWarnDays(int warnDays) {
    this.warnDays = warnDays;
  }

  public @Nullable String getManagedBy() {
    return managedBy;
  }

  public void setManagedBy(@Nullable String managedBy) {
    this.managedBy = managedBy;
  }

  public @Nullable String getBanner() {
    return banner;
  }

  public void setBanner(@Nullable String banner) {
    this.banner = banner;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
