package io.m365connector.admin.frame;

import io.m365connector.allowlist.Allowlist;
import io.m365connector.onboarding.PortalRules;
import io.m365connector.onboarding.Rules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What everybody should know before they read the page. */
@Named
@RequestScoped
public class Banner {

  @Inject private Rules rules;
  @Inject private Allowlist allowlist;
  private @Nullable PortalRules now;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Banner() {}

  /** The administrators' own line. */
  public String getText() {
    return rules().banner();
  }

  /** Where the allowlist is managed when not here. */
  public String getManagedBy() {
    return rules().managedBy();
  }

  /** Whether nobody can call now. */
  public boolean isStopped() {
    return allowlist.switches().everything();
  }

  private PortalRules rules() {
    PortalRules read = now;
    if (read == null) {
      read = rules.now();
      now = read;
    }
    return read;
  }
}
