package io.m365connector.admin.connection;

import io.m365connector.admin.frame.Notices;
import io.m365connector.admin.frame.Texts;
import io.m365connector.caller.TenantId;
import io.m365connector.code.RuleBroken;
import io.m365connector.evaluation.ConnectionCheck;
import io.m365connector.evaluation.ConnectionReport;
import io.m365connector.evaluation.ConnectionTest;
import io.m365connector.tenant.TenantDirectory;
import io.m365connector.tenant.TypedId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tests the connection for the tenant that the address or the form names. */
@Named("connection")
@RequestScoped
public class ConnectionView {

  @Inject private ConnectionTest test;
  @Inject private TenantDirectory directory;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String tenant = "";
  private @Nullable ConnectionReport report;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ConnectionView() {}

  @PostConstruct
  void prefill() {
    setTenant(request.getParameter("tenant"));
  }

  /** Takes all steps; a domain is resolved first, an id is tested even when Entra knows it not. */
  public void run() {
    try {
      TenantId id = tenant.contains(".") ? directory.find(tenant).id() : TypedId.tenant(tenant);
      report = test.run(id);
    } catch (RuleBroken refused) {
      notices.problem(refused);
    }
  }

  public @Nullable ConnectionReport getReport() {
    return report;
  }

  /** Where it breaks off; null when it does not. */
  public @Nullable ConnectionCheck getFirst() {
    return report == null ? null : report.firstFailure().orElse(null);
  }

  public String question(ConnectionCheck check) {
    return texts.known("connection.step." + check.step(), check.step().question());
  }

  /** What is wrong, in the reader's words. */
  public String cause(ConnectionCheck check) {
    return check.finding() == null
        ? ""
        : texts.known("connection.cause." + check.finding(), check.finding().cause());
  }

  /** What to do about it, in the reader's words. */
  public String remedy(ConnectionCheck check) {
    return check.finding() == null
        ? ""
        : texts.known("connection.remedy." + check.finding(), check.finding().remedy());
  }

  /** All of it as text, to send to somebody: no secret and no person is in it. */
  public String getText() {
    if (report == null) {
      return "";
    }
    String head = "tenant " + report.tenant() + "\nnode " + report.node() + "\n" + report.at();
    return report.checks().stream()
        .map(
            check ->
                "%s %s %d ms %s %s"
                    .formatted(
                        check.outcome(),
                        check.step(),
                        check.millis(),
                        check.finding() == null ? "" : check.finding(),
                        check.detail())
                    .strip())
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  public String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = tenant == null || tenant.length() > 300 ? "" : tenant.strip();
  }
}
