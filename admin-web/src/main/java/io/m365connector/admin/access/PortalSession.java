package io.m365connector.admin.access;

import io.m365connector.actor.Actor;
import io.m365connector.config.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person's session. The container's own idle time ends it; {@code
 * CONNECTOR_PORTAL_ABSOLUTE} ends it however busy it was.
 */
public record PortalSession(Actor actor, Set<String> roles, Instant signedInAt)
    implements Serializable {

  private static final String ATTRIBUTE = PortalSession.class.getName();

  /** How fresh a sign-in must be for a dangerous action. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** The session of this request; null when nobody is signed in or it has ended. */
  static @Nullable PortalSession of(
      HttpServletRequest request, PortalSettings settings, Clock clock) {
    HttpSession http = request.getSession(false);
    if (http == null || !(http.getAttribute(ATTRIBUTE) instanceof PortalSession session)) {
      return null;
    }
    if (clock.instant().isAfter(session.signedInAt.plus(settings.absolute()))) {
      http.invalidate();
      return null;
    }
    return session;
  }

  /** Begins: whatever the browser's session was before, its id and content end here. */
  void begin(HttpServletRequest request, PortalSettings settings) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession http = request.getSession(true);
    http.setMaxInactiveInterval((int) settings.idle().toSeconds());
    http.setAttribute(ATTRIBUTE, this);
  }

  /** Whether the person proved who they are a moment ago. */
  boolean isFresh(Clock clock) {
    return !clock.instant().isAfter(signedInAt.plus(FRESH));
  }
}
