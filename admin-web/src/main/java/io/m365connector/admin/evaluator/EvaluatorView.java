package io.m365connector.admin.evaluator;

import io.m365connector.admin.frame.Notices;
import io.m365connector.allowlist.Pair;
import io.m365connector.code.RuleBroken;
import io.m365connector.evaluation.Evaluation;
import io.m365connector.evaluation.Evaluator;
import io.m365connector.evaluation.Question;
import io.m365connector.tenant.KnownTenant;
import io.m365connector.tenant.TenantDirectory;
import io.m365connector.tenant.TypedId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a pair, whose question is in the address so that it can be passed on, or for a pasted
 * token, which is sent by POST, verified and forgotten: it never comes back in a page.
 */
@Named("evaluatorView")
@RequestScoped
public class EvaluatorView {

  @Inject private Evaluator evaluator;
  @Inject private TenantDirectory directory;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private String tenant = "";
  private String client = "";
  private String tool = "";
  private boolean guest;
  private @Nullable String token;
  private @Nullable Evaluation answer;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EvaluatorView() {}

  @PostConstruct
  void read() {
    tenant = parameter("tenant");
    client = parameter("client");
    tool = parameter("tool");
    guest = !parameter("guest").isEmpty();
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null || value.length() > 400 ? "" : value.strip();
  }

  /** Answers the question in the address, where there is one. */
  public void load() {
    if (tenant.isEmpty() && client.isEmpty()) {
      return;
    }
    try {
      KnownTenant known = tenant.contains(".") ? directory.find(tenant) : null;
      Pair pair =
          new Pair(known == null ? TypedId.tenant(tenant) : known.id(), TypedId.client(client));
      answer = evaluator.evaluate(new Question(pair, guest, tool.isEmpty() ? null : tool));
    } catch (RuleBroken refused) {
      notices.problem(refused);
    }
  }

  /** Answers for the pasted token. */
  public void judge() {
    answer = evaluator.evaluate(token, tool.isEmpty() ? null : tool);
    token = null;
  }

  public @Nullable Evaluation getAnswer() {
    return answer;
  }

  public String getTenant() {
    return tenant;
  }

  public String getClient() {
    return client;
  }

  public String getTool() {
    return tool;
  }

  public void setTool(@Nullable String tool) {
    this.tool = tool == null ? "" : tool.strip();
  }

  public boolean isGuest() {
    return guest;
  }

  /** Never the token: what was pasted is not shown again. */
  public String getToken() {
    return "";
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }
}
