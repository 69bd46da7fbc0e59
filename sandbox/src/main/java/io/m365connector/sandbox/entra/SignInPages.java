package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.organisation.PortalRole;
import io.m365connector.sandbox.organisation.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of a sign-in: pick an account, consent, and what went wrong. */
final class SignInPages {
  private static final Set<String> ANSWERS = Set.of("user", "consent");

  private SignInPages() {}

  /** Each account is a button; no password is asked for. */
  static Response pick(Authorization request, List<User> users, String alert) {
    Page page = new Page("Pick an account");
    if (!alert.isEmpty()) {
      page.alert(alert);
    }
    page.paragraph("to continue to " + request.client().name());
    StringBuilder list = new StringBuilder("<form method=\"post\">\n").append(carried(request));
    list.append("<ul>\n");
    for (User user : users) {
      list.append(
          "<li><button name=\"user\" value=\"%s\"><bdi>%s</bdi><small>%s</small></button></li>\n"
              .formatted(
                  Page.escape(user.oid()),
                  Page.escape(user.displayName()),
                  Page.escape(user.mail() + remark(request, user))));
    }
    return page.html(list.append("</ul>\n</form>").toString()).response(200);
  }

  /** What helps to choose: guests, and at the portal who may do what there. */
  private static String remark(Authorization request, User user) {
    if (user.isGuest()) {
      return " (guest)";
    }
    boolean portal = request.client().id().equals(SampleApplications.CONNECTOR);
    return portal && !user.portalRoles().isEmpty()
        ? user.portalRoles().stream()
            .map(PortalRole::claim)
            .sorted()
            .collect(Collectors.joining(", ", " (", ")"))
        : "";
  }

  /** Asks the user for what is missing. */
  static Response consent(Authorization request, User user, Map<String, Consenting.Wanted> wanted) {
    Page page = new Page("Permissions requested");
    page.paragraph(user.displayName() + ", " + user.mail());
    for (Consenting.Wanted want : wanted.values()) {
      page.paragraph(want.client().name() + " would like to use " + want.resource().name() + ":");
      page.html(bullets(want.scopes()));
    }
    return page.html(
            """
            <form method="post">
            %s%s
            <ul>
            <li><button name="consent" value="accept">Accept</button></li>
            <li><button name="consent" value="cancel">Cancel</button></li>
            </ul>
            </form>"""
                .formatted(carried(request), Page.hidden("user", user.oid())))
        .response(200);
  }

  static String bullets(Set<String> scopes) {
    StringBuilder list = new StringBuilder("<ul>\n");
    scopes.forEach(s -> list.append("<li>").append(Page.escape(s)).append("</li>\n"));
    return list.append("</ul>").toString();
  }

  /** A refusal that cannot be sent to the client. */
  static Response refusal(EntraRefusal refusal, String description) {
    return new Page("Sorry, but we're having trouble signing you in")
        .alert(description)
        .response(refusal.code().status());
  }

  private static String carried(Authorization request) {
    StringBuilder fields = new StringBuilder();
    Parameters parameters = request.parameters();
    for (String name : parameters.names()) {
      if (!ANSWERS.contains(name)) {
        fields.append(Page.hidden(name, parameters.first(name).orElse(""))).append('\n');
      }
    }
    return fields.toString();
  }
}
