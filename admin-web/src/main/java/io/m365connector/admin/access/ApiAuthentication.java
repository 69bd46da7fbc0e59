package io.m365connector.admin.access;

import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.Role;
import io.m365connector.caller.BearerToken;
import io.m365connector.caller.Identity;
import io.m365connector.caller.IdentityTokens;
import io.m365connector.caller.TokenRejected;
import io.m365connector.code.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Lets automations into the REST API by an app-only token of the portal's tenant with the role
 * {@code automation}, and nobody else: a session's cookie counts for nothing there. Whoever fails
 * often has to wait.
 */
@ApplicationScoped
public class ApiAuthentication {

  static final String PREFIX = "/api/";

  private final IdentityTokens tokens;
  private final FailedAttempts failed;

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ApiAuthentication() {
    this.tokens = null;
    this.failed = null;
  }

  @Inject
  ApiAuthentication(IdentityTokens tokens) {
    this.tokens = tokens;
    this.failed = new FailedAttempts(Clock.systemUTC());
  }

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String from = String.valueOf(request.getRemoteAddr());
    Identity automation;
    try {
      List<String> headers = Collections.list(request.getHeaders("Authorization"));
      if (headers.size() > 1) {
        throw new TokenRejected(Code.TOKEN_MALFORMED);
      }
      automation =
          tokens.automation(
              BearerToken.fromAuthorization(headers.isEmpty() ? null : headers.getFirst()));
    } catch (TokenRejected refusal) {
      if (failed.tooMany(from)) {
        return wait(response);
      }
      failed.note(from);
      boolean away = refusal.code() == Code.KEYS_UNAVAILABLE;
      response.setHeader(away ? "Retry-After" : "WWW-Authenticate", away ? "5" : "Bearer");
      return refuse(response, away ? 503 : 401, refusal.code());
    }
    Set<String> roles = Role.ofAutomation(automation.roles());
    if (roles.isEmpty() && failed.tooMany(from)) {
      return wait(response);
    }
    if (roles.isEmpty()) {
      failed.note(from);
      return refuse(response, 403, Code.ROLE_MISSING);
    }
    return context.notifyContainerAboutLogin(
        new Actor(
            ActorKind.AUTOMATION,
            automation.id().toString(),
            automation.signInName(),
            automation.name()),
        roles);
  }

  /** A good token always passes: behind one address there may be many automations. */
  private static AuthenticationStatus wait(HttpServletResponse response) {
    response.setHeader("Retry-After", "60");
    return refuse(response, 429, Code.TOO_MANY_REQUESTS);
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status, Code code) {
    byte[] body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", code.what())
            .add("status", status)
            .add("detail", code.move())
            .add("code", code.id())
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    try {
      response.getOutputStream().write(body);
      // Sent now: the container would put the portal's error page behind it.
      response.flushBuffer();
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
