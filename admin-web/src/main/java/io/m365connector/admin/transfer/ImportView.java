package io.m365connector.admin.transfer;

import io.m365connector.admin.access.StepUp;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Notices;
import io.m365connector.admin.frame.Texts;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.transfer.Imports;
import io.m365connector.transfer.Plan;
import io.m365connector.transfer.PlannedEntry;
import io.m365connector.transfer.Verdict;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many entries from a file: what would become of each row is shown first; then, with the number of
 * changes typed, all of them happen or none.
 */
@Named("importView")
@ViewScoped
public class ImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 2 * 1024 * 1024;

  @Inject private Imports imports;
  @Inject private Attempt attempt;
  @Inject private Notices notices;
  @Inject private StepUp stepUp;
  @Inject private Texts texts;

  private transient @Nullable Part upload;
  private byte[] file = {};
  private transient @Nullable Plan plan;
  private long seen;
  private @Nullable String typed;
  private @Nullable String reason;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ImportView() {}

  /** Shows what the uploaded file would do. */
  public void preview() {
    try {
      Part sent = upload;
      if (sent == null || sent.getSize() == 0) {
        throw new RuleBroken(Code.INPUT_INVALID, texts.get("transfer.missing"));
      }
      if (sent.getSize() > MOST) {
        throw new RuleBroken(Code.INPUT_INVALID, texts.get("transfer.tooLarge"));
      }
      file = content(sent);
      Plan made = imports.preview(file);
      plan = made;
      seen = made.seen();
    } catch (RuleBroken refused) {
      file = new byte[0];
      notices.problem(refused);
    }
  }

  private static byte[] content(Part sent) {
    try (InputStream in = sent.getInputStream()) {
      return in.readNBytes(MOST);
    } catch (IOException e) {
      throw new RuleBroken(Code.INPUT_INVALID, "file");
    }
  }

  /** Makes all changes, or none. */
  public @Nullable String apply() {
    return attempt.change(
        () -> {
          stepUp.require();
          Plan done = imports.apply(file, seen, number(typed), Reason.of(reason));
          return texts.of("transfer.done", done.changes());
        },
        "/entries/list");
  }

  /** Forgets the file. */
  public @Nullable String again() {
    return Attempt.redirect("/transfer/import");
  }

  private static long number(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.matches("[0-9]{1,9}") ? Long.parseLong(stripped) : -1;
  }

  /** Whether a file is being decided on. */
  public boolean isPreviewed() {
    return file.length > 0;
  }

  public Plan getPlan() {
    Plan made = plan;
    if (made == null) {
      made = imports.preview(file);
      plan = made;
    }
    return made;
  }

  /** All rows, what hinders first. */
  public List<PlannedEntry> getRows() {
    return getPlan().entries().stream()
        .sorted(Comparator.comparing((PlannedEntry each) -> !each.verdict().hinders()))
        .toList();
  }

  public List<Verdict> getVerdicts() {
    return List.of(Verdict.NEW, Verdict.CHANGE, Verdict.SAME, Verdict.CONFLICT, Verdict.ERROR);
  }

  public @Nullable Part getUpload() {
    return upload;
  }

  public void setUpload(@Nullable Part upload) {
    this.upload = upload;
  }

  public @Nullable String getTyped() {
    return typed;
  }

  public void setTyped(@Nullable String typed) {
    this.typed = typed;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }
}
