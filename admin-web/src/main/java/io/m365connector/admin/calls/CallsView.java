package io.m365connector.admin.calls;

import io.m365connector.callaudit.CallAudit;
import io.m365connector.callaudit.CallView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** The newest calls that fit. More of them are in the export. */
@Named("calls")
@RequestScoped
public class CallsView {

  private static final int ROWS = 100;
  private static final String PAGE = "/calls/list";

  @Inject private CallAudit audit;
  @Inject private HttpServletRequest request;

  private CallsQuestion question = new CallsQuestion("day", "", "", "", "");
  private List<CallView> rows = List.of();
  private boolean more;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CallsView() {}

  @PostConstruct
  void read() {
    question = CallsQuestion.of(request);
    List<CallView> read = audit.page(question.filter(Clock.systemUTC()), null, ROWS + 1);
    more = read.size() > ROWS;
    rows = more ? read.subList(0, ROWS) : read;
  }

  public List<CallView> getRows() {
    return rows;
  }

  /** Whether there are more than are shown. */
  public boolean isMore() {
    return more;
  }

  public CallsQuestion getQuestion() {
    return question;
  }

  public List<String> getPresets() {
    return CallsQuestion.PRESETS;
  }

  /** The same calls of another stretch of time. */
  public String preset(String name) {
    return question.at(PAGE).with("preset", name).toString();
  }

  /** Where all of them are had as a file. */
  public String export(String format) {
    return question.at("/calls/export").with("format", format).toString();
  }
}
