package io.m365connector.sandbox.graph.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.graph.kql.Kql;
import io.m365connector.sandbox.graph.odata.Refusal;
import io.m365connector.sandbox.graph.operation.Answers;
import io.m365connector.sandbox.graph.operation.GraphCall;
import io.m365connector.sandbox.graph.operation.Operations;
import io.m365connector.sandbox.graph.operation.Workload;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /search/query}. */
public final class SearchService {
  private static final Set<String> NOT_FOR_GUESTS = Set.of("message", "event", "chatMessage");
  private final Map<String, SearchSource> sources = new LinkedHashMap<>();
  private final Instant now;

  public SearchService(Instant now, List<SearchSource> sources) {
    this.now = now;
    sources.forEach(source -> this.sources.put(source.entityType(), source));
  }

  public void register(Operations operations) {
    operations.post("/search/query", Workload.SEARCH, this::search);
  }

  private Response search(GraphCall call) {
    call.query().allowOnly(Set.of());
    JsonNode body = call.json();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("requests")) {
                throw Refusal.badRequest(
                    "The property '" + name + "' is not a parameter of this action.");
              }
            });
    JsonNode requests = body.path("requests");
    if (!requests.isArray() || requests.isEmpty()) {
      throw Refusal.badRequest("SearchRequest Invalid (Requests is missing)");
    }
    List<SearchRequest> parsed = new ArrayList<>();
    requests.forEach(request -> parsed.add(SearchRequest.parse(request)));
    if (parsed.size() > 1
        && parsed.stream().anyMatch(request -> NOT_FOR_GUESTS.containsAll(request.entityTypes()))) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (Only one request is supported for this entity type)");
    }
    ObjectNode answer = Json.object();
    ArrayNode value = answer.putArray("value");
    parsed.forEach(request -> value.add(answer(call, request)));
    return Answers.ok(answer);
  }

  private ObjectNode answer(GraphCall call, SearchRequest request) {
    Kql query = Kql.parse(request.query(), now);
    List<SearchHit> found = new ArrayList<>();
    for (String type : request.entityTypes()) {
      SearchSource source = sources.get(type);
      if (source == null) {
        throw Refusal.badRequest("SearchRequest Invalid (EntityType is not supported): " + type);
      }
      if (!call.granted(source.permissions())) {
        throw Workload.SEARCH.missingPermission(source.permissions(), call.principal().scopes());
      }
      if (call.user().isGuest() && NOT_FOR_GUESTS.contains(type)) {
        throw new Refusal(403, "Forbidden", "Guests cannot search " + type + ".");
      }
      found.addAll(source.find(call, query));
    }
    return page(found, request, query);
  }

  private static ObjectNode page(List<SearchHit> found, SearchRequest request, Kql query) {
    int from = Math.min(request.from(), found.size());
    int to = Math.min(found.size(), from + request.size());
    boolean mail = NOT_FOR_GUESTS.containsAll(request.entityTypes());
    ObjectNode response = Json.object();
    response.set("searchTerms", Json.array(query.terms()));
    ObjectNode container = response.putArray("hitsContainers").addObject();
    // For mail the total is only what this page holds.
    container.put("total", mail ? to - from : found.size());
    container.put("moreResultsAvailable", to < found.size());
    ArrayNode hits = Json.array();
    for (int i = from; i < to; i++) {
      SearchHit hit = found.get(i);
      ObjectNode document = hits.addObject();
      document.put("hitId", hit.id());
      document.put("rank", i + 1);
      document.put("summary", Excerpt.of(hit.text().get(), query.terms()));
      document.set("resource", resource(hit, request));
    }
    if (!hits.isEmpty()) {
      container.set("hits", hits);
    }
    return response;
  }

  private static ObjectNode resource(SearchHit hit, SearchRequest request) {
    ObjectNode resource = hit.resource().get();
    if (!request.fields().isEmpty() && resource.get("fields") instanceof ObjectNode fields) {
      fields.properties().removeIf(entry -> !request.fields().contains(entry.getKey()));
    }
    return resource;
  }
}
