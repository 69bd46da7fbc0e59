package io.m365connector.admin.diagnosis;

import io.m365connector.admin.frame.Missing;
import io.m365connector.allowlist.EntryView;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.diagnosis.FailedExchanges;
import io.m365connector.onboarding.Entries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Entra refused of the entry that the page is about. */
@Named("failures")
@RequestScoped
public class FailuresView {

  private static final int SHOWN = 50;

  @Inject private FailedExchanges failures;
  @Inject private Explanations explanations;
  @Inject private Entries entries;
  @Inject private ConnectorConfig config;
  @Inject private HttpServletRequest request;

  private @Nullable List<Refusal> ofEntry;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected FailuresView() {}

  /** The last ones of the entry's pair, newest first. */
  public List<Refusal> getOfEntry() {
    List<Refusal> read = ofEntry;
    if (read == null) {
      read =
          Missing.id(request.getParameter("id")).flatMap(entries::find).stream()
              .map(EntryView::pair)
              .flatMap(pair -> failures.of(pair, 0, SHOWN).stream())
              .map(explanations::of)
              .toList();
      ofEntry = read;
    }
    return read;
  }

  /** Where an administrator of the tenant finds a sign-in by its correlation id. */
  public String getSignInLog() {
    return config.cloud().adminCentre() + "/#view/Microsoft_AAD_IAM/SignInEventsV3Blade";
  }
}
