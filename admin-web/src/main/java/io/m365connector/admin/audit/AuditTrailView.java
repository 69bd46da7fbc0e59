package io.m365connector.admin.audit;

import io.m365connector.admin.frame.Notices;
import io.m365connector.audit.AuditAction;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditLog;
import io.m365connector.audit.AuditLog.Found;
import io.m365connector.audit.AuditLog.Verdict;
import io.m365connector.audit.AuditRow;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail, newest first, page by page with the last row's number: any page costs the same. */
@Named("auditTrail")
@RequestScoped
public class AuditTrailView {

  private static final int ROWS = 50;
  private static final String PAGE = "/audit/trail";

  @Inject private AuditLog log;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private final Clock clock = Clock.systemUTC();
  private AuditQuestion question = new AuditQuestion("", "", "", "", "", "", "");
  private long before = Long.MAX_VALUE;
  private List<AuditRow> rows = List.of();
  private boolean more;
  private long further;
  private @Nullable Instant lookedBackTo;
  private @Nullable Verdict verdict;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AuditTrailView() {}

  @PostConstruct
  void read() {
    question = AuditQuestion.of(request);
    before = number(request.getParameter("before"));
  }

  /** Reads the page's rows. */
  public void load() {
    try {
      AuditFilter filter = question.filter(clock);
      Found found = log.find(filter, before, ROWS + 1);
      more = found.rows().size() > ROWS;
      rows = more ? found.rows().subList(0, ROWS) : found.rows();
      further = more ? 0 : found.rest();
      lookedBackTo = more ? null : found.lookedBackTo();
    } catch (DateTimeException e) {
      notices.problem(new RuleBroken(Code.INPUT_INVALID, "date"));
    }
  }

  /** Recomputes the chain from its first row. */
  public void verify() {
    verdict = log.verify();
    load();
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public boolean isMore() {
    return more;
  }

  /** Whether this is not the first page. */
  public boolean isLater() {
    return before != Long.MAX_VALUE;
  }

  /** The next page's address. */
  public String getOlder() {
    return question.at(PAGE).with("before", rows.getLast().seq()).toString();
  }

  /** How far back was looked, where that is not all; null otherwise. */
  public @Nullable Instant getLookedBackTo() {
    return lookedBackTo;
  }

  /** Where to look on from there. */
  public String getFurther() {
    return question.at(PAGE).with("before", further).toString();
  }

  public String getNewest() {
    return question.at(PAGE).toString();
  }

  /** Where the same rows are had as a file. */
  public String export(String format) {
    return question.at("/audit/export").with("format", format).toString();
  }

  /** The rows of a stretch of time, everything else as it is. */
  public String preset(String name) {
    return question.at(PAGE).with("preset", name).with("from", null).with("until", null).toString();
  }

  public AuditQuestion getQuestion() {
    return question;
  }

  public List<String> getPresets() {
    return AuditQuestion.PRESETS;
  }

  public List<AuditAction> getActions() {
    return List.of(AuditAction.values());
  }

  public @Nullable Verdict getVerdict() {
    return verdict;
  }
}
