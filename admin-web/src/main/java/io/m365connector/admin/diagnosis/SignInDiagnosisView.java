package io.m365connector.admin.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an error that somebody pasted to its cause, its fix and who must act. */
@Named("signInDiagnosis")
@RequestScoped
public class SignInDiagnosisView {

  @Inject private Explanations explanations;

  private String text = "";
  private List<Explained> found = List.of();
  private boolean asked;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SignInDiagnosisView() {}

  /** Looks up what was pasted. */
  public void explain() {
    asked = !text.isEmpty();
    found = explanations.of(text);
  }

  public List<Explained> getFound() {
    return found;
  }

  /** Whether something was looked up and nothing is known of it. */
  public boolean isUnknown() {
    return asked && found.isEmpty();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.substring(0, Math.min(text.length(), 8000)).strip();
  }
}
