package io.m365connector.admin.switches;

import io.m365connector.admin.access.StepUp;
import io.m365connector.admin.frame.Attempt;
import io.m365connector.admin.frame.Texts;
import io.m365connector.allowlist.KillSwitch;
import io.m365connector.allowlist.KillSwitch.Key;
import io.m365connector.audit.Reason;
import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.onboarding.KillSwitches;
import io.m365connector.tenant.TenantDirectory;
import io.m365connector.tenant.TypedId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The emergency stop. What it stops, it stops on every node within a second. */
@Named("stop")
@RequestScoped
public class StopView {

  private static final String PAGE = "/switches/stop";

  @Inject private KillSwitches switches;
  @Inject private TenantDirectory directory;
  @Inject private StepUp stepUp;
  @Inject private Attempt attempt;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private @Nullable String tenant;
  private @Nullable String tool;
  private @Nullable String reason;
  private @Nullable String typed;
  private @Nullable String scope;
  private @Nullable String subject;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected StopView() {}

  @PostConstruct
  void load() {
    scope = request.getParameter("scope");
    subject = request.getParameter("subject");
  }

  public List<KillSwitch> getEngaged() {
    return switches.engaged();
  }

  public boolean isEverythingStopped() {
    return getEngaged().stream().anyMatch(each -> each.key().equals(Key.everything()));
  }

  /** Stops everybody; needs a fresh sign-in and a typed word. */
  public @Nullable String stopEverything() {
    return attempt.change(
        () -> {
          stepUp.require();
          if (!texts.get("switches.word").equals(typed)) {
            throw new RuleBroken(Code.INPUT_INVALID, texts.get("switches.otherWord"));
          }
          switches.engage(Key.everything(), Reason.of(reason));
          return texts.get("switches.everythingStopped");
        },
        PAGE);
  }

  /** Stops a tenant, whatever its clients. */
  public @Nullable String stopTenant() {
    return attempt.change(
        () -> {
          Key key = Key.tenant(directory.find(tenant).id());
          switches.engage(key, Reason.of(reason));
          return texts.of("switches.stopped", key.subject());
        },
        PAGE);
  }

  /** Stops a tool, for everybody. */
  public @Nullable String stopTool() {
    return attempt.change(
        () -> {
          switches.engage(tool(tool), Reason.of(reason));
          return texts.of("switches.stopped", String.valueOf(tool));
        },
        PAGE);
  }

  /** Takes a stop back; for everybody only after a fresh sign-in. */
  public @Nullable String release() {
    return attempt.change(
        () -> {
          Key key = key(String.valueOf(scope), String.valueOf(subject));
          if (key.equals(Key.everything())) {
            stepUp.require();
          }
          switches.release(key, Reason.of(reason));
          return texts.of("switches.released", describe(key.scope(), key.subject()));
        },
        PAGE);
  }

  private static Key key(String scope, String subject) {
    return switch (scope) {
      case "EVERYTHING" -> Key.everything();
      case "TENANT" -> Key.tenant(TypedId.tenant(subject));
      default -> tool(subject);
    };
  }

  /** What is stopped, in the reader's words. */
  public String describe(KillSwitch.Scope scope, String subject) {
    return switch (scope) {
      case EVERYTHING -> texts.get("switches.everything");
      case TENANT -> texts.of("switches.ofTenant", subject);
      case TOOL -> texts.of("switches.ofTool", subject);
    };
  }

  private static Key tool(@Nullable String name) {
    try {
      return Key.tool(String.valueOf(name));
    } catch (IllegalArgumentException e) {
      throw new RuleBroken(Code.INPUT_INVALID, "tool");
    }
  }

  /** The page's own question, in the reader's words. */
  public String getWhat() {
    try {
      Key key = key(String.valueOf(scope), String.valueOf(subject));
      return describe(key.scope(), key.subject());
    } catch (RuleBroken e) {
      return "";
    }
  }

  public @Nullable String getScope() {
    return scope;
  }

  public void setScope(@Nullable String scope) {
    this.scope = scope;
  }

  public @Nullable String getSubject() {
    return subject;
  }

  public void setSubject(@Nullable String subject) {
    this.subject = subject;
  }

  public @Nullable String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = tenant;
  }

  public @Nullable String getTool() {
    return tool;
  }

  public void setTool(@Nullable String tool) {
    this.tool = tool;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  public @Nullable String getTyped() {
    return typed;
  }

  public void setTyped(@Nullable String typed) {
    this.typed = typed;
  }
}
