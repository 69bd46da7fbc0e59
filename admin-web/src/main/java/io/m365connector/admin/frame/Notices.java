package io.m365connector.admin.frame;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next page tells first. In the session, so that it survives the redirect after a change;
 * shown once.
 */
@Named
@SessionScoped
public class Notices implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  /** Something to tell. */
  public interface Notice extends Serializable {}

  /** A change that was made, in the reader's words. */
  public record Done(String text) implements Notice {}

  /**
   * A change that was refused.
   *
   * @param facts what this one case is about
   */
  public record Problem(Code code, List<String> facts) implements Notice {}

  private final List<Notice> waiting = new ArrayList<>();

  /** Tells of a change that was made. */
  public void done(String text) {
    add(new Done(text));
  }

  /** Tells why a change was refused. */
  public void problem(RuleBroken refusal) {
    add(new Problem(refusal.code(), List.copyOf(refusal.facts())));
  }

  private synchronized void add(Notice notice) {
    if (waiting.size() < MOST) {
      waiting.add(notice);
    }
  }

  /** Everything that waits; afterwards nothing does. */
  public synchronized List<Notice> take() {
    List<Notice> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
