package io.m365connector.admin.entries;

import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Texts;
import io.m365connector.admin.terms.TermsForm;
import io.m365connector.allowlist.EntryView;
import io.m365connector.allowlist.Pair;
import io.m365connector.audit.Reason;
import io.m365connector.onboarding.Entries;
import io.m365connector.tenant.TenantDirectory;
import io.m365connector.tenant.TypedId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Admits a pair without a request; a refused caller comes with its ids filled in. */
@Named("admit")
@ViewScoped
public class AdmitView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Entries entries;
  @Inject private TenantDirectory directory;
  @Inject private Texts texts;
  @Inject private Attempt attempt;
  @Inject private transient HttpServletRequest request;

  private @Nullable String tenant;
  private @Nullable String client;
  private TermsForm terms = new TermsForm();
  private @Nullable String reason;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AdmitView() {}

  @PostConstruct
  void load() {
    tenant = request.getParameter("tenant");
    client = request.getParameter("client");
  }

  /** Does it. A domain in place of the tenant's id is resolved at Entra. */
  public @Nullable String admit() {
    return attempt.change(
        () -> {
          Pair pair = new Pair(directory.find(tenant).id(), TypedId.client(client));
          EntryView entry = entries.admit(pair, terms.terms(), Reason.of(reason));
          return texts.of("entries.admitted", entry.terms().label());
        },
        "/entries/list");
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

  public TermsForm getTerms() {
    return terms;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
