package io.m365connector.admin.diagnosis;

import io.m365connector.diagnosis.FailedExchanges;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an error that somebody pasted to its cause, its fix and who must act. */
@Named("signInDiagnosis")
@RequestScoped
public class SignInDiagnosisView {

  private static final int LONGEST_ID = 64;

  @Inject private Explanations explanations;
  @Inject private FailedExchanges failures;

  private String text = "";
  private List<Explained> found = List.of();
  private List<Refusal> refusals = List.of();
  private boolean asked;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SignInDiagnosisView() {}

  /** Looks up what was pasted. */
  public void explain() {
    asked = !text.isEmpty();
    found = explanations.of(text);
    // An id is one word of the length of a GUID; longer texts are not looked for in the table.
    refusals =
        text.length() <= LONGEST_ID
            ? failures.named(text).stream().map(explanations::of).toList()
            : List.of();
  }

  public List<Explained> getFound() {
    return found;
  }

  /** Failed exchanges with that request, correlation or trace id. */
  public List<Refusal> getRefusals() {
    return refusals;
  }

  /** Whether something was looked up and nothing is known of it. */
  public boolean isUnknown() {
    return asked && found.isEmpty() && refusals.isEmpty();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.substring(0, Math.min(text.length(), 8000)).strip();
  }
}
