package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Tenant;
import io.m365connector.sandbox.organisation.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{tenant}/oauth2/v2.0/authorize}: OAuth 2 code flow and OpenID Connect, with a page on
 * which one picks who one is. With {@code prompt=none} the {@code login_hint} counts as who is
 * signed in, so that tests need no browser.
 */
final class AuthorizationEndpoint implements Handler {
  private static final Set<String> TENANT_INDEPENDENT = Set.of("common", "organizations");

  private final Accounts accounts;
  private final Applications applications;
  private final Permission permission;
  private final Consenting consenting;
  private final AuthorizationCodes codes;
  private final Tokens tokens;

  AuthorizationEndpoint(
      Accounts accounts,
      Applications applications,
      Permission permission,
      Consenting consenting,
      AuthorizationCodes codes,
      Tokens tokens) {
    this.accounts = accounts;
    this.applications = applications;
    this.permission = permission;
    this.consenting = consenting;
    this.codes = codes;
    this.tokens = tokens;
  }

  @Override
  public Response handle(Request request) {
    Parameters parameters = request.method().equals("POST") ? request.form() : request.query();
    Authorization authorization;
    Tenant tenant;
    try {
      String path = request.pathParameter("tenant");
      tenant = TENANT_INDEPENDENT.contains(path) ? null : accounts.tenant(path);
      authorization = Authorization.read(parameters, applications);
    } catch (EntraRefusal refusal) {
      return SignInPages.refusal(refusal, ErrorAnswer.of(refusal).description(request));
    }
    request.trail().client(authorization.client().id()).tenant(tenant == null ? "" : tenant.id());
    try {
      return signIn(request, authorization, tenant);
    } catch (EntraRefusal refusal) {
      return AuthorizationResponse.refusal(
          authorization, refusal, ErrorAnswer.of(refusal).description(request));
    }
  }

  private Response signIn(Request request, Authorization authorization, @Nullable Tenant tenant)
      throws EntraRefusal {
    Scopes scopes = authorization.check(applications);
    Optional<User> who = who(authorization, tenant);
    if (who.isEmpty()) {
      if (authorization.silent()) {
        throw new EntraRefusal(Aadsts.NOT_SIGNED_IN);
      }
      return SignInPages.pick(authorization, candidates(authorization, tenant), "");
    }
    User user = who.get();
    try {
      permission.requireEnabled(user);
    } catch (EntraRefusal disabled) {
      if (authorization.silent()) {
        throw disabled;
      }
      // The user must know; the client only waits.
      return SignInPages.pick(
          authorization,
          candidates(authorization, tenant),
          ErrorAnswer.of(disabled).description(request));
    }
    request.trail().user(user.oid()).tenant(user.tenantId());
    return consented(authorization, scopes, user);
  }

  private Response consented(Authorization authorization, Scopes scopes, User user)
      throws EntraRefusal {
    Map<String, Consenting.Wanted> wanted =
        consenting.missing(user, authorization.client(), scopes);
    if (!wanted.isEmpty()) {
      switch (authorization.text("consent")) {
        case "accept" -> consenting.grant(user, wanted);
        case "cancel" -> throw new EntraRefusal(Aadsts.CONSENT_DECLINED);
        default -> {
          if (authorization.silent()) {
            throw new EntraRefusal(Aadsts.CONSENT_REQUIRED);
          }
          return SignInPages.consent(authorization, user, wanted);
        }
      }
    }
    return granted(authorization, user);
  }

  private Response granted(Authorization authorization, User user) {
    Map<String, String> outcome = new LinkedHashMap<>();
    if (authorization.wantsCode()) {
      outcome.put(
          "code",
          codes.issue(
              new AuthorizationCodes.SignIn(
                  user.tenantId(),
                  user.oid(),
                  authorization.client().id(),
                  authorization.redirectUri(),
                  authorization.text("scope"),
                  authorization.text("nonce"),
                  authorization.text("code_challenge"),
                  authorization.continuousAccess(),
                  Instant.now())));
    }
    if (authorization.wantsIdToken()) {
      outcome.put(
          "id_token", tokens.identity(user, authorization.client(), authorization.text("nonce")));
    }
    outcome.put("session_state", java.util.UUID.randomUUID().toString());
    return AuthorizationResponse.of(authorization, outcome);
  }

  /** Who was picked on the page, or is told by a silent request. */
  private Optional<User> who(Authorization authorization, @Nullable Tenant tenant)
      throws EntraRefusal {
    String picked = authorization.text("user");
    if (picked.isEmpty() && authorization.silent()) {
      picked = authorization.text("login_hint");
    }
    if (picked.isEmpty()) {
      return Optional.empty();
    }
    Optional<User> user =
        tenant == null ? accounts.named(picked) : accounts.named(tenant.id(), picked);
    if (user.isEmpty()) {
      throw new EntraRefusal(
          accounts.named(picked).isPresent() ? Aadsts.USER_OF_OTHER_TENANT : Aadsts.USER_UNKNOWN);
    }
    return user;
  }

  /** All who may be picked; the hinted one alone where there is such. */
  private List<User> candidates(Authorization authorization, @Nullable Tenant tenant) {
    List<User> all =
        tenant == null
            ? accounts.tenants().stream()
                .flatMap(one -> accounts.users(one.id()).stream())
                .filter(user -> !user.isGuest())
                .toList()
            : accounts.users(tenant.id());
    List<User> people = all.stream().filter(accounts::isPerson).toList();
    String hint = authorization.text("login_hint");
    List<User> hinted = people.stream().filter(user -> user.mail().equalsIgnoreCase(hint)).toList();
    return hinted.isEmpty() ? people : hinted;
  }
}
