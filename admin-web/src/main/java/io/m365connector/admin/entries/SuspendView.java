package io.m365connector.admin.entries;

import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.allowlist.EntryView;
import io.m365connector.audit.Reason;
import io.m365connector.onboarding.Entries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops one pair's calls with as few clicks as can be: a reason stands there already. */
@Named("suspend")
@ViewScoped
public class SuspendView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> REASONS = List.of("misuse", "customer", "contract", "fault");

  @Inject private Entries entries;
  @Inject private Texts texts;
  @Inject private Attempt attempt;

  private @Nullable String id;
  private String choice = REASONS.getFirst();
  private @Nullable String more;
  private String label = "";
  private String pair = "";

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public SuspendView() {}

  /** Reads the entry; answers 404 when there is none. */
  public void load() {
    EntryView found = Missing.id(id).flatMap(entries::find).orElse(null);
    if (found == null) {
      Missing.answer();
      return;
    }
    label = found.terms().label();
    pair = found.pair().tenant() + " / " + found.pair().client();
  }

  /** Does it. */
  public @Nullable String suspend() {
    UUID entry = UUID.fromString(String.valueOf(id));
    return attempt.change(
        () -> {
          entries.suspend(entry, Reason.of(words()));
          return texts.of("entries.suspended", label);
        },
        "/entries/entry?id=" + entry);
  }

  private String words() {
    String chosen = REASONS.contains(choice) ? choice : REASONS.getFirst();
    String text = texts.get("entries.why." + chosen);
    String added = more;
    return added == null || added.isBlank() ? text : text + ": " + added.strip();
  }

  public List<String> getReasons() {
    return REASONS;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  public @Nullable String getMore() {
    return more;
  }

  public void setMore(@Nullable String more) {
    this.more = more;
  }

  public String getLabel() {
    return label;
  }

  public String getPair() {
    return pair;
  }
}
