package io.m365connector.admin.access;

import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The session of this browser, and the way out of it. */
@Named("portalSession")
@RequestScoped
public class SessionView {

  @Inject private HttpServletRequest request;
  @Inject private ConnectorConfig config;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SessionView() {}

  public @Nullable Instant getSignedInAt() {
    PortalSession session = PortalSession.of(request, config.portal(), Clock.systemUTC());
    return session == null ? null : session.signedInAt();
  }

  /** When it ends however busy it is. */
  public @Nullable Instant getEndsAt() {
    Instant since = getSignedInAt();
    return since == null ? null : since.plus(config.portal().absolute());
  }

  /** After how long without a click it ends. */
  public Duration getIdle() {
    return config.portal().idle();
  }

  /** Ends it; nothing of it is kept. */
  public String signOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "/session/ended?faces-redirect=true";
  }
}
