package io.m365connector.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.entra.GraphPrincipal;
import io.m365connector.sandbox.http.Headers;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import io.m365connector.sandbox.http.Response;
import io.m365connector.sandbox.http.Trail;
import io.m365connector.sandbox.organisation.Organisation;
import io.m365connector.sandbox.organisation.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Graph over the sample organisation of a fixed day; the token is simply the user's alias. */
public final class TestGraph {
  public static final Instant ANCHOR = Instant.parse("2026-11-23T00:00:00Z");
  private static final Set<String> CONSENTED =
      Set.of(
          "User.Read",
          "Mail.Read",
          "Mail.Read.Shared",
          "Calendars.Read",
          "Calendars.Read.Shared",
          "Files.Read.All",
          "Sites.Read.All",
          "Chat.Read");
  private static final Organisation ORGANISATION = Organisation.sample(ANCHOR);
  private static final ThreadLocal<Set<String>> SCOPES = ThreadLocal.withInitial(() -> CONSENTED);

  /** One for all tests: it has no state that a test could change. */
  private static final Graph GRAPH = new Graph(ORGANISATION, TestGraph::verify, GraphObserver.NONE);

  private final Graph graph;
  private final String alias;
  private final Set<String> scopes;
  private final Headers headers;

  private TestGraph(Graph graph, String alias, Set<String> scopes, Headers headers) {
    this.graph = graph;
    this.alias = alias;
    this.scopes = scopes;
    this.headers = headers;
  }

  /** Graph as this user sees it with the scopes of the documented consent screen. */
  public static TestGraph as(String alias) {
    return new TestGraph(GRAPH, alias, CONSENTED, Headers.NONE);
  }

  static TestGraph watchedBy(GraphObserver observer, String alias) {
    return new TestGraph(
        new Graph(ORGANISATION, TestGraph::verify, observer), alias, CONSENTED, Headers.NONE);
  }

  public TestGraph granted(String... only) {
    return new TestGraph(graph, alias, Set.of(only), headers);
  }

  public TestGraph header(String name, String value) {
    return new TestGraph(graph, alias, scopes, headers.and(name, value));
  }

  public static Organisation organisation() {
    return ORGANISATION;
  }

  private static GraphPrincipal verify(String bearer) {
    User user =
        ORGANISATION.users().stream()
            .filter(u -> u.alias().equals(bearer))
            .findFirst()
            .orElseThrow();
    return new GraphPrincipal(
        user.tenantId(), user.oid(), "test-client", SCOPES.get(), Instant.MAX, "uti");
  }

  /** GET of a path below /v1.0; the query is encoded here. */
  public Answer get(String path, String... query) {
    List<String> pairs = new ArrayList<>();
    for (String pair : query) {
      int equals = pair.indexOf('=');
      pairs.add(
          pair.substring(0, equals)
              + "="
              + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8)
                  .replace("+", "%20"));
    }
    return send("GET", "/v1.0" + path, String.join("&", pairs), new byte[0]);
  }

  /** Follows a link that Graph gave. */
  public Answer follow(String link) {
    String rest = link.substring("https://localhost:8443".length());
    int mark = rest.indexOf('?');
    return send(
        "GET",
        mark < 0 ? rest : rest.substring(0, mark),
        mark < 0 ? "" : rest.substring(mark + 1),
        new byte[0]);
  }

  public Answer post(String path, String json) {
    return new TestGraph(graph, alias, scopes, headers.and("Content-Type", "application/json"))
        .send("POST", "/v1.0" + path, "", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String rawPath, String rawQuery, byte[] body) {
    Headers all = alias.isEmpty() ? headers : headers.and("Authorization", "Bearer " + alias);
    Request request =
        new Request(
            method,
            "localhost:8443",
            rawPath,
            rawPath,
            rawQuery,
            Parameters.parse(rawQuery),
            all,
            body,
            "HTTP/1.1",
            true,
            Map.of(),
            new Trail());
    SCOPES.set(scopes);
    try {
      return new Answer(graph.handle(request), request);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Every element of a list, page by page. */
  public List<JsonNode> all(String path, String... query) {
    List<JsonNode> all = new ArrayList<>();
    Answer answer = get(path, query);
    for (int page = 0; page < 500; page++) {
      answer.json().required("value").forEach(all::add);
      if (!answer.json().has("@odata.nextLink")) {
        return all;
      }
      answer = follow(answer.json().path("@odata.nextLink").asText());
    }
    throw new IllegalStateException("the list does not end");
  }

  /** What came back. */
  public record Answer(Response response, Request request) {
    public int status() {
      return response.status();
    }

    public byte[] bytes() {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.body().writeTo(out);
        return out.toByteArray();
      } catch (IOException unexpected) {
        throw new UncheckedIOException(unexpected);
      }
    }

    public JsonNode json() {
      return Json.parse(bytes());
    }

    public JsonNode value() {
      return json().required("value");
    }

    public String errorCode() {
      return json().at("/error/code").asText();
    }

    public String header(String name) {
      return response.headers().first(name).orElse("");
    }
  }
}
