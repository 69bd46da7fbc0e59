package io.m365connector.admin.access;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.Role;
import io.m365connector.admin.frame.Missing;
import io.m365connector.admin.frame.Texts;
import io.m365connector.audit.SignIns;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.config.PortalSettings.BreakGlass;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local account for the day Entra is away: there only where the operator set it, limited in
 * tries, and each use is recorded and logged as an alert.
 */
@Named("breakGlass")
@RequestScoped
public class BreakGlassView {

  private static final Logger LOG = System.getLogger(BreakGlassView.class.getName());

  @Inject private ConnectorConfig config;
  @Inject private BreakGlassGuard guard;
  @Inject private SignIns signIns;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private @Nullable String user;
  private @Nullable String password;
  private String refusal = "";

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected BreakGlassView() {}

  /** Answers 404 where no account is set: nobody learns that there could be one. */
  public void load() {
    if (config.portal().breakGlass().isEmpty()) {
      Missing.answer();
    }
  }

  /** Signs in. */
  public @Nullable String signIn() {
    String address = String.valueOf(request.getRemoteAddr());
    if (config.portal().breakGlass().isEmpty()) {
      return null;
    }
    BreakGlass account = config.portal().breakGlass().get();
    if (!guard.admit(address)) {
      LOG.log(Level.ERROR, "ALERT break-glass: too many tries, the last from {0}", address);
      refusal = texts.get("session.tooMany");
      return null;
    }
    if (!isRight(account)) {
      LOG.log(Level.ERROR, "ALERT break-glass: a wrong user or password from {0}", address);
      refusal = texts.get("session.wrong");
      return null;
    }
    guard.succeeded(address);
    Actor who = new Actor(ActorKind.PERSON, "break-glass", account.user(), "Break-glass account");
    signIns.brokeGlass(who);
    LOG.log(Level.ERROR, "ALERT break-glass: the local account signed in from {0}", address);
    new PortalSession(who, Role.ofPerson(List.of(Role.ADMINISTER)), Instant.now())
        .begin(request, config.portal());
    return "/index?faces-redirect=true";
  }

  private boolean isRight(BreakGlass account) {
    boolean name =
        MessageDigest.isEqual(
            String.valueOf(user).getBytes(StandardCharsets.UTF_8),
            account.user().getBytes(StandardCharsets.UTF_8));
    boolean word = account.password().matches(String.valueOf(password).toCharArray());
    return name && word;
  }

  public String getRefusal() {
    return refusal;
  }

  public @Nullable String getUser() {
    return user;
  }

  public void setUser(@Nullable String user) {
    this.user = user;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
