package io.m365connector.admin.request;

import io.m365connector.admin.diagnosis.Explained;
import io.m365connector.admin.diagnosis.Explanations;
import io.m365connector.admin.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error means, for anybody. It reads the text that was pasted and the registers, nothing
 * else: what the connector knows of a tenant or a request is for those who are signed in.
 */
@Named("whyRefused")
@RequestScoped
public class WhyRefusedView {

  @Inject private Explanations explanations;
  @Inject private PublicLimits limits;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String text = "";
  private List<Explained> found = List.of();
  private String problem = "";
  private boolean asked;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected WhyRefusedView() {}

  /** A link may carry the code. */
  @PostConstruct
  void prefill() {
    String code = request.getParameter("code");
    if (code != null && !code.isBlank() && code.length() <= 60) {
      text = code;
      explain();
    }
  }

  /** Looks up what was pasted. */
  public void explain() {
    asked = true;
    if (text.isEmpty()) {
      problem = texts.get("request.why.missing");
    } else if (!limits.explanation(request)) {
      problem = texts.get("request.slower");
    } else {
      found = explanations.of(text);
    }
  }

  public List<Explained> getFound() {
    return found;
  }

  /** Whether something was looked up and nothing is known of it. */
  public boolean isUnknown() {
    return asked && problem.isEmpty() && found.isEmpty();
  }

  public String getProblem() {
    return problem;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text.substring(0, Math.min(text.length(), 8000)).strip();
  }
}
