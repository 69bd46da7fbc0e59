package io.m365connector.sandbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler by method and path. Templates such as {@code /{tenant}/oauth2/v2.0/token} match
 * segment by segment; the first that was added wins. Notes the template on the {@link Trail}.
 */
public final class Router implements Handler {
  private final List<Route> routes = new ArrayList<>();
  private final Handler otherwise;

  /**
   * A router that is still empty.
   *
   * @param otherwise answers what no route matches
   */
  public Router(Handler otherwise) {
    this.otherwise = otherwise;
  }

  public Router get(String template, Handler handler) {
    return add("GET", template, handler);
  }

  public Router post(String template, Handler handler) {
    return add("POST", template, handler);
  }

  public Router delete(String template, Handler handler) {
    return add("DELETE", template, handler);
  }

  public Router add(String method, String template, Handler handler) {
    routes.add(new Route(method, template, template.split("/", -1), handler));
    return this;
  }

  @Override
  public Response handle(Request request) throws Exception {
    String[] segments = request.rawPath().split("/", -1);
    boolean pathKnown = false;
    for (Route route : routes) {
      Map<String, String> values = route.match(segments);
      if (values != null) {
        // HEAD is answered as GET; the server sends no body with it.
        if (route.method().equals(request.method())
            || (route.method().equals("GET") && request.method().equals("HEAD"))) {
          request.trail().template(route.template());
          return route.handler().handle(request.at(values));
        }
        pathKnown = true;
      }
    }
    return pathKnown ? Response.text(405, "Method Not Allowed") : otherwise.handle(request);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Route(String method, String template, String[] parts, Handler handler) {

    @Nullable Map<String, String> match(String[] segments) {
      if (segments.length != parts.length) {
        return null;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < parts.length; i++) {
        if (parts[i].startsWith("{")) {
          if (segments[i].isEmpty()) {
            return null;
          }
          values.put(parts[i].substring(1, parts[i].length() - 1), Percent.decode(segments[i]));
        } else if (!parts[i].equals(segments[i])) {
          return null;
        }
      }
      return values;
    }
  }
}
