package io.m365connector.admin.access;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Dangerous actions need somebody who signed in within the last five minutes, so that an unattended
 * browser cannot take them. Pages ask before they offer the action, and again when it is taken.
 */
@Named
@RequestScoped
public class StepUp {

  @Inject private HttpServletRequest request;
  @Inject private ConnectorConfig config;
  private final Clock clock = Clock.systemUTC();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected StepUp() {}

  /** Whether the person proved who they are a moment ago. */
  public boolean isFresh() {
    PortalSession session = PortalSession.of(request, config.portal(), clock);
    return session != null && session.isFresh(clock);
  }

  /**
   * Before a dangerous action.
   *
   * @throws RuleBroken when the last sign-in is too long ago
   */
  public void require() {
    if (!isFresh()) {
      throw new RuleBroken(Code.FRESH_SIGN_IN_NEEDED);
    }
  }

  /** Where to sign in again and come back to this page. */
  public String getAddress() {
    PortalSession session = PortalSession.of(request, config.portal(), clock);
    if (session != null && session.actor().id().equals("break-glass")) {
      return request.getContextPath() + "/session/break-glass";
    }
    String page = request.getServletPath().replaceFirst("\\.xhtml$", "");
    String query = request.getQueryString();
    return request.getContextPath()
        + PortalAuthentication.AGAIN_PATH
        + "?to="
        + URLEncoder.encode(query == null ? page : page + "?" + query, StandardCharsets.UTF_8);
  }
}
