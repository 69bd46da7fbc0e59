package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Handler;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.Tenant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * {@code /{tenant}/adminconsent}: an administrator consents to the connector for everybody in the
 * tenant. learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
final class AdminConsentEndpoint implements Handler {
  private final Accounts accounts;
  private final Applications applications;
  private final Consents consents;

  AdminConsentEndpoint(Accounts accounts, Applications applications, Consents consents) {
    this.accounts = accounts;
    this.applications = applications;
    this.consents = consents;
  }

  @Override
  public Response handle(Request request) {
    try {
      boolean answered = request.method().equals("POST");
      return answer(request, answered ? request.form() : request.query());
    } catch (EntraRefusal refusal) {
      return SignInPages.refusal(refusal, ErrorAnswer.of(refusal).description(request));
    }
  }

  private Response answer(Request request, Parameters parameters) throws EntraRefusal {
    String path = request.pathParameter("tenant");
    String chosen = parameters.text("tenant").orElse("");
    boolean open = path.equals("organizations") || path.equals("common");
    Application client =
        applications
            .find(parameters.text("client_id").orElseThrow(() -> EntraRefusal.missing("client_id")))
            .orElseThrow(() -> new EntraRefusal(Aadsts.APPLICATION_UNKNOWN));
    String redirectUri = parameters.text("redirect_uri").orElse("");
    if (!redirectUri.isEmpty() && !client.returnsTo(redirectUri)) {
      throw new EntraRefusal(Aadsts.REDIRECT_URI, "'" + redirectUri + "'");
    }
    if (open && chosen.isEmpty()) {
      return page(client, parameters, accounts.tenants());
    }
    Tenant tenant = accounts.tenant(open ? chosen : path);
    request.trail().tenant(tenant.id()).client(client.id());
    return switch (parameters.text("consent").orElse("")) {
      case "accept" -> accepted(client, tenant, redirectUri, parameters);
      case "cancel" -> cancelled(redirectUri, parameters);
      default -> page(client, parameters, java.util.List.of(tenant));
    };
  }

  private Response accepted(
      Application client, Tenant tenant, String redirectUri, Parameters parameters) {
    consents.grant(tenant.id(), client.id(), SampleApplications.GRAPH, GraphPermissions.CONNECTOR);
    Map<String, String> outcome = new LinkedHashMap<>();
    outcome.put("admin_consent", "True");
    outcome.put("tenant", tenant.id());
    return back(redirectUri, outcome, parameters, "Consent was granted for " + tenant.name());
  }

  private static Response cancelled(String redirectUri, Parameters parameters) {
    Map<String, String> outcome = new LinkedHashMap<>();
    outcome.put("error", "access_denied");
    outcome.put("error_subcode", "cancel");
    outcome.put("error_description", "AADSTS65004: " + Aadsts.CONSENT_DECLINED.text());
    return back(redirectUri, outcome, parameters, "Consent was not granted");
  }

  private static Response back(
      String redirectUri, Map<String, String> outcome, Parameters parameters, String otherwise) {
    parameters.text("state").ifPresent(state -> outcome.put("state", state));
    return redirectUri.isEmpty()
        ? new Page(otherwise).response(200)
        : Response.redirect(AuthorizationResponse.withQuery(redirectUri, outcome));
  }

  private static Response page(
      Application client, Parameters parameters, java.util.List<Tenant> tenants) {
    StringBuilder form = new StringBuilder("<form method=\"post\">\n");
    for (String name : java.util.List.of("client_id", "redirect_uri", "state", "scope")) {
      parameters.text(name).ifPresent(value -> form.append(Page.hidden(name, value)));
    }
    if (tenants.size() == 1) {
      form.append(Page.hidden("tenant", tenants.getFirst().id()));
    } else {
      form.append("<label>Organisation <select name=\"tenant\">\n");
      for (Tenant tenant : tenants) {
        form.append(
            "<option value=\"%s\">%s</option>\n"
                .formatted(Page.escape(tenant.id()), Page.escape(tenant.name())));
      }
      form.append("</select></label>\n");
    }
    form.append(
        """
        <ul>
        <li><button name="consent" value="accept">Accept</button></li>
        <li><button name="consent" value="cancel">Cancel</button></li>
        </ul>
        </form>""");
    return new Page("Permissions requested: review for your organization")
        .paragraph(client.name() + " would like to use Microsoft Graph for each user:")
        .html(SignInPages.bullets(new TreeSet<>(GraphPermissions.CONNECTOR)))
        .html(form.toString())
        .response(200);
  }
}
