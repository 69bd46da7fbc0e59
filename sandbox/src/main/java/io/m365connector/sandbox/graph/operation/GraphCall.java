package io.m365connector.sandbox.graph.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.entra.GraphPrincipal;
import io.m365connector.sandbox.graph.odata.ListQuery;
import io.m365connector.sandbox.graph.odata.Listing;
import io.m365connector.sandbox.graph.odata.QueryOptions;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.organisation.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request whose token and permission were checked.
 *
 * @param user who calls
 * @param path values of the template's braces
 * @param applied preferences that shaped the answer, for {@code Preference-Applied}; handlers add
 *     to it
 */
public record GraphCall(
    Request request,
    GraphPrincipal principal,
    User user,
    QueryOptions query,
    Preferences preferences,
    Map<String, String> path,
    List<String> applied) {

  public static GraphCall of(
      Request request, GraphPrincipal principal, User user, Map<String, String> path) {
    Preferences preferences = Preferences.parse(request.headers().all("Prefer"));
    return new GraphCall(
        request,
        principal,
        user,
        QueryOptions.parse(request.rawQuery()),
        preferences,
        path,
        new ArrayList<>());
  }

  /** The value of {@code {name}} in the operation's template. */
  public String at(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The template has no {" + name + "}");
    }
    return value;
  }

  public boolean has(String name) {
    return path.containsKey(name);
  }

  /** Whether any of these permissions was granted. */
  public boolean granted(Set<String> anyOf) {
    return anyOf.stream().anyMatch(principal.scopes()::contains);
  }

  public ListQuery list(Listing listing) {
    return new ListQuery(listing, query, request.origin() + request.rawPath());
  }

  /** The base address of this Graph as the caller reached it. */
  public String baseUrl() {
    return request.origin() + "/v1.0";
  }

  /** The body as JSON, or 400. */
  public JsonNode json() {
    boolean declared =
        request
            .headers()
            .first("Content-Type")
            .map(type -> type.startsWith("application/json"))
            .orElse(false);
    if (!declared) {
      throw new Refusal(
          415,
          "UnsupportedMediaType",
          "A missing or unsupported Content-Type; application/json is expected.");
    }
    try {
      return Json.parse(request.body());
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest(
          "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
    }
  }
}
