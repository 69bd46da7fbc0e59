package io.m365connector.admin.frame;

import io.m365connector.admin.frame.Notices.Done;
import io.m365connector.admin.frame.Notices.Notice;
import io.m365connector.admin.frame.Notices.Problem;
import io.m365connector.code.Code;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notices of one page, read once however often the page asks. */
@Named
@RequestScoped
public class Board {

  /** As the core tells of a change that came first: who, what, how many seconds ago. */
  private static final Pattern QUICKER =
      Pattern.compile("(.{1,256}), ([A-Z_]{1,40}), (\\d{1,9}) s");

  @Inject private Notices notices;
  @Inject private Times times;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  private @Nullable List<Notice> taken;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Board() {}

  /** Changes that were made. */
  public List<String> getDone() {
    return all().stream().filter(Done.class::isInstance).map(n -> ((Done) n).text()).toList();
  }

  /** Changes that were refused. */
  public List<Problem> getProblems() {
    return all().stream().filter(Problem.class::isInstance).map(Problem.class::cast).toList();
  }

  /** What happened, in the reader's language. */
  public String what(Code code) {
    return texts.known("codes." + code.id() + ".what", code.what());
  }

  /** What to do about it. */
  public String move(Code code) {
    return texts.known("codes." + code.id() + ".move", code.move());
  }

  /** What this one case is about, in the reader's words where it is who was quicker. */
  public String fact(String fact) {
    Matcher quicker = QUICKER.matcher(fact);
    return quicker.matches()
        ? texts.of(
            "frame.changedBy",
            quicker.group(1),
            texts.known("did." + quicker.group(2), quicker.group(2)),
            times.ago(Long.parseLong(quicker.group(3))))
        : fact;
  }

  /** Whether the page is out of date and should be read again. */
  public boolean isStale(Code code) {
    return code == Code.CHANGED_MEANWHILE || code == Code.STEP_NOT_POSSIBLE;
  }

  /** This page's own address, to read it anew. */
  public String getHere() {
    String query = request.getQueryString();
    return request.getContextPath()
        + request.getServletPath().replaceFirst("\\.xhtml$", "")
        + (query == null ? "" : "?" + query);
  }

  private static boolean isRendering() {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
  }

  private List<Notice> all() {
    List<Notice> read = taken;
    if (read == null && !isRendering()) {
      // A form that is read asks as well, before the change that there may be word of.
      return List.of();
    }
    if (read == null) {
      // Asking would begin a session, and a stranger's error page must not replace somebody's own.
      read = request.getSession(false) == null ? List.of() : notices.take();
      taken = read;
    }
    return read;
  }
}
