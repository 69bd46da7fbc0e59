package io.m365connector.extraction.output;

import io.m365connector.extraction.api.Outcome;
import io.m365connector.extraction.api.Report;
import io.m365connector.extraction.api.Report.Member;
import io.m365connector.extraction.api.Report.Unit;
import io.m365connector.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The answer while it grows: the text as Markdown, and the facts that go into the report. */
public final class Answer {

  private final TextWindow window;
  private final Budget budget;
  private final Markdown markdown;
  private final List<Unit> units = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private int totalUnits = -1;
  private boolean empty;
  private String detectedType = "";

  /** An empty answer that writes to this window. */
  public Answer(TextWindow window, Budget budget) {
    this.window = window;
    this.budget = budget;
    this.markdown = new Markdown(window::append);
  }

  /** The text. */
  public Markdown markdown() {
    return markdown;
  }

  /** What is left of the limits. */
  public Budget budget() {
    return budget;
  }

  /** How much text there is so far, without the paragraph that is open. */
  public long length() {
    return window.position();
  }

  /** Says what the document turned out to be. */
  public void detected(String mediaType) {
    detectedType = mediaType;
  }

  /** Begins a page, sheet or slide: a heading in the text and an entry in the report. */
  public void beginUnit(String kind, int number, String name) {
    if (units.size() >= budget.limits().maxUnits()) {
      throw budget.stop(Outcome.TRUNCATED);
    }
    markdown.endBlock();
    String title = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
    long before = window.position();
    markdown.heading(2, title + " " + number + (name.isEmpty() ? "" : ": " + name));
    units.add(new Unit(kind, number, name, before == 0 ? 0 : before + 2));
    totalUnits = Math.max(totalUnits, number);
  }

  /** Says how many units the document has, which may be more than are read. */
  public void totalUnits(int total) {
    totalUnits = total;
  }

  /** Says that what was written is headings only. */
  public void noText() {
    empty = true;
  }

  /** Lists a file inside the document. Beyond the limit they are counted in a note only. */
  public void member(String name, String mediaType, long bytes) {
    if (members.size() < budget.limits().maxMembers()) {
      members.add(new Member(name, mediaType, bytes));
    } else {
      note("Only the first " + members.size() + " files inside are listed.");
    }
  }

  /** The files inside that were listed so far. */
  public List<Member> members() {
    return members;
  }

  /** Says what the text leaves out or marks; the same sentence once. */
  public void note(String sentence) {
    notes.add(sentence);
  }

  /** Sends the last of the text and closes the account. */
  public Report finish(Outcome reached) {
    Outcome stoppedBy = budget.stoppedBy();
    Outcome outcome = stoppedBy == null ? reached : stoppedBy;
    boolean whole = outcome == Outcome.OK;
    if (whole && (empty || window.position() == 0)) {
      outcome = Outcome.EMPTY;
    }
    window.flush();
    return new Report(
        outcome,
        detectedType,
        whole ? window.position() : -1,
        window.start(),
        window.hasMore(),
        totalUnits,
        units,
        members,
        List.copyOf(notes));
  }
}
