package io.m365connector.tools.paging;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The body of {@code POST /search/query} (Graph resource type {@code searchRequest}). */
public final class SearchRequest {

  private SearchRequest() {}

  /** One request for one type of entity. */
  public static JsonObject of(String entityType, String kql, int from, int size) {
    return Json.createObjectBuilder()
        .add(
            "requests",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("entityTypes", Json.createArrayBuilder().add(entityType))
                        .add("query", Json.createObjectBuilder().add("queryString", kql))
                        .add("from", from)
                        .add("size", size)))
        .build();
  }
}
