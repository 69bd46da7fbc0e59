package io.m365connector.admin.access;

import io.m365connector.admin.http.SameOrigin;
import io.m365connector.audit.Origin;
import io.m365connector.audit.SignIns;
import io.m365connector.code.CodedException;
import io.m365connector.config.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Tells the container who is behind a portal request: a session that signed in at Entra.
 *
 * <p>The server's authentication cache is off, because it would keep callers' tokens; so the
 * container's own OpenID Connect client would forget people at once. A session that holds a name
 * and roles, and no token, is all the portal needs.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

  private static final Logger LOG = System.getLogger(PortalAuthentication.class.getName());
  private static final long ATTEMPT_SECONDS = 600;

  /** Signs in anew although somebody is signed in; {@code to} is the page to come back to. */
  static final String AGAIN_PATH = "/sign-in-again";

  private final ConnectorConfig config;
  private final SignInFlow flow;
  private final SignIns signIns;
  private final Origin origin;
  private final ApiAuthentication api;
  private final Clock clock;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PortalAuthentication() {
    this.config = null;
    this.flow = null;
    this.signIns = null;
    this.origin = null;
    this.api = null;
    this.clock = null;
  }

  @Inject
  PortalAuthentication(
      ConnectorConfig config,
      SignInFlow flow,
      SignIns signIns,
      Origin origin,
      ApiAuthentication api) {
    this.config = config;
    this.flow = flow;
    this.signIns = signIns;
    this.origin = origin;
    this.api = api;
    this.clock = Clock.systemUTC();
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith(ApiAuthentication.PREFIX)) {
      return api.validate(request, response, context);
    }
    if (path.equals(SignInFlow.RETURN_PATH)) {
      return complete(request, context);
    }
    @Nullable PortalSession session = PortalSession.of(request, config.portal(), clock);
    if (session != null && path.equals(AGAIN_PATH) && flow.isConfigured()) {
      return start(request, context, local(request.getParameter("to")), true);
    }
    if (session != null) {
      return context.notifyContainerAboutLogin(session.actor(), session.roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    if (!flow.isConfigured()) {
      return refuse(response, HttpServletResponse.SC_FORBIDDEN);
    }
    // Only a page load can go to Entra and back; a form of an ended session cannot be replayed.
    boolean page = "GET".equals(request.getMethod()) && request.getHeader("Faces-Request") == null;
    if (page) {
      return start(request, context, target(request, path), false);
    }
    return SameOrigin.isOurs(request)
        ? refuse(response, HttpServletResponse.SC_UNAUTHORIZED)
        : forbid(response);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private AuthenticationStatus start(
      HttpServletRequest request, HttpMessageContext context, String target, boolean again) {
    SignInAttempt attempt = SignInAttempt.to(target, clock.instant().getEpochSecond());
    request.getSession(true).setAttribute(SignInAttempt.ATTRIBUTE, attempt);
    return context.redirect(flow.authorization(attempt, again).toString());
  }

  private AuthenticationStatus complete(HttpServletRequest request, HttpMessageContext context) {
    HttpServletResponse response = context.getResponse();
    @Nullable HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SignInAttempt.ATTRIBUTE) instanceof SignInAttempt attempt)) {
      return context.redirect(request.getContextPath() + "/");
    }
    session.removeAttribute(SignInAttempt.ATTRIBUTE);
    @Nullable String code = request.getParameter("code");
    boolean mine =
        attempt.state().equals(request.getParameter("state"))
            && clock.instant().getEpochSecond() - attempt.startedAt() <= ATTEMPT_SECONDS;
    if (!mine || code == null || code.length() > 8192) {
      return refuse(response, HttpServletResponse.SC_FORBIDDEN);
    }
    try {
      PortalSession signedIn = flow.complete(attempt, code, clock.instant());
      origin.set(address(request), "");
      signIns.signedIn(signedIn.actor(), signedIn.roles());
      signedIn.begin(request, config.portal());
      return context.redirect(request.getContextPath() + attempt.target());
    } catch (CodedException e) {
      LOG.log(Level.WARNING, "A sign-in to the portal failed: {0} {1}", e.code().id(), e.detail());
      return refuse(response, HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String address(HttpServletRequest request) {
    String ip = request.getRemoteAddr();
    return ip == null ? "" : ip.substring(0, Math.min(45, ip.length()));
  }

  private static String target(HttpServletRequest request, String path) {
    String query = request.getQueryString();
    return local(query == null ? path : path + "?" + query);
  }

  /** Nothing but a path of this application can come out; anything else becomes the first page. */
  static String local(@Nullable String address) {
    try {
      URI uri = URI.create(address == null ? "/" : address).normalize();
      String path = uri.toString();
      boolean ours =
          uri.getScheme() == null
              && uri.getRawAuthority() == null
              && path.matches("/[^/\\\\].*|/")
              && !path.startsWith("/..")
              && !path.startsWith(AGAIN_PATH)
              && !path.startsWith(SignInFlow.RETURN_PATH);
      return ours ? path : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  private static AuthenticationStatus forbid(HttpServletResponse response) {
    try {
      SameOrigin.forbid(response);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
