package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries the outcome of a sign-in back to the client, in the response mode it asked for. */
final class AuthorizationResponse {

  private AuthorizationResponse() {}

  static Response of(Authorization to, Map<String, String> outcome) {
    Map<String, String> all = new LinkedHashMap<>(outcome);
    if (!to.text("state").isEmpty()) {
      all.put("state", to.text("state"));
    }
    return switch (to.responseMode()) {
      case "form_post" -> formPost(to.redirectUri(), all);
      case "fragment" -> redirect(to.redirectUri() + "#" + encoded(all));
      default -> redirect(withQuery(to.redirectUri(), all));
    };
  }

  /** A refusal, RFC 6749 section 4.1.2.1. */
  static Response refusal(Authorization to, EntraRefusal refusal, String description) {
    Map<String, String> outcome = new LinkedHashMap<>();
    outcome.put("error", error(refusal));
    outcome.put("error_description", description);
    if (refusal.code() == Aadsts.CONSENT_DECLINED) {
      outcome.put("error_subcode", "cancel");
    }
    return of(to, outcome);
  }

  /** Silent sign-ins that would have to ask say so in OpenID Connect's words. */
  private static String error(EntraRefusal refusal) {
    return refusal.code() == Aadsts.CONSENT_REQUIRED ? "consent_required" : refusal.code().error();
  }

  static String withQuery(String uri, Map<String, String> parameters) {
    return uri + (uri.indexOf('?') < 0 ? "?" : "&") + encoded(parameters);
  }

  private static Response redirect(String location) {
    return Response.redirect(location)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
  }

  private static Response formPost(String redirectUri, Map<String, String> parameters) {
    String fields =
        parameters.entrySet().stream()
            .map(entry -> Page.hidden(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    return new Page("Working")
        .html(
            """
            <form method="post" action="%s">
            %s
            <button>Continue</button>
            </form>
            <script>document.forms[0].submit()</script>"""
                .formatted(Page.escape(redirectUri), fields))
        .response(200);
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
