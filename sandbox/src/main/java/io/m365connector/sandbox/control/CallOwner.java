package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.entra.GraphPrincipal;
import io.m365connector.sandbox.entra.GraphTokenRefused;
import io.m365connector.sandbox.entra.GraphTokens;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import java.util.Base64;

/**
 * Whose call it is, found out before the call is handled. Empty where it cannot be known.
 *
 * @param tenant tenant id
 * @param user object id
 */
record CallOwner(String tenant, String user) {
  private static final CallOwner UNKNOWN = new CallOwner("", "");

  static CallOwner of(Request request, GraphTokens graphTokens) {
    return request.trail().area().equals("graph")
        ? ofGraph(request, graphTokens)
        : ofEntra(request);
  }

  private static CallOwner ofGraph(Request request, GraphTokens graphTokens) {
    try {
      GraphPrincipal principal = graphTokens.verify(request.headers().bearer().orElse(""));
      return new CallOwner(principal.tenantId(), principal.userId());
    } catch (GraphTokenRefused unknown) {
      return UNKNOWN;
    }
  }

  /** The tenant of the path and, in an on-behalf-of exchange, the user of the assertion. */
  private static CallOwner ofEntra(Request request) {
    String[] segments = request.rawPath().split("/", -1);
    String tenant = segments.length > 1 ? segments[1] : "";
    String[] parts = request.form().first("assertion").orElse("").split("\\.", -1);
    if (parts.length == 3) {
      try {
        JsonNode claims = Json.parse(Base64.getUrlDecoder().decode(parts[1]));
        return new CallOwner(tenant, claims.path("oid").asText(""));
      } catch (IllegalArgumentException malformed) {
        return new CallOwner(tenant, "");
      }
    }
    return new CallOwner(tenant, "");
  }
}
