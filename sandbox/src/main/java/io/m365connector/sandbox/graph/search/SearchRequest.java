package io.m365connector.sandbox.graph.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.graph.odata.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One request of a search call, checked.
 *
 * @param fields columns wanted of list items
 */
record SearchRequest(
    List<String> entityTypes, String query, int from, int size, List<String> fields) {
  private static final Set<String> KNOWN =
      Set.of(
          "entityTypes",
          "query",
          "from",
          "size",
          "fields",
          "enableTopResults",
          "sortProperties",
          "region",
          "aggregations",
          "aggregationFilters",
          "queryAlterationOptions",
          "collapseProperties",
          "contentSources",
          "resultTemplateOptions",
          "sharePointOneDriveOptions",
          "@odata.type");
  private static final Set<String> ALONE = Set.of("message", "event", "chatMessage");
  private static final Set<String> FILES = Set.of("driveItem", "listItem", "list", "site", "drive");
  private static final int MOST_MAIL = 25;
  private static final int MOST_FILES = 500;

  static SearchRequest parse(JsonNode json) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                throw Refusal.badRequest(
                    "The property '"
                        + name
                        + "' does not exist on type 'microsoft.graph.searchRequest'.");
              }
            });
    List<String> types = texts(json.path("entityTypes"));
    boolean alone = types.stream().anyMatch(ALONE::contains);
    if (types.isEmpty()
        || !types.stream().allMatch(type -> ALONE.contains(type) || FILES.contains(type))) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (EntityTypes are missing or not supported): " + types);
    }
    if (alone && types.size() > 1) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (The combination of entity types is not supported): " + types);
    }
    requireFileOnlyOptions(json, alone);
    JsonNode text = json.path("query").path("queryString");
    if (!text.isTextual() || text.asText().isBlank()) {
      throw Refusal.badRequest("SearchRequest Invalid (Query.QueryString is missing)");
    }
    if (types.contains("drive") && text.asText().contains("*")) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (Wildcards are not supported for entity type drive)");
    }
    int size = number(json, "size", 25, 1, alone ? MOST_MAIL : MOST_FILES);
    int from = number(json, "from", 0, 0, Integer.MAX_VALUE);
    if (alone && from + size > 1000) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (Only the first 1000 results can be reached)");
    }
    return new SearchRequest(types, text.asText(), from, size, texts(json.path("fields")));
  }

  private static void requireFileOnlyOptions(JsonNode json, boolean alone) {
    if (json.has("region")) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (Region is not supported when request with delegated permission)");
    }
    for (String name :
        List.of(
            "sortProperties",
            "aggregations",
            "aggregationFilters",
            "collapseProperties",
            "fields")) {
      if (alone && json.has(name)) {
        throw Refusal.badRequest(
            "SearchRequest Invalid (" + name + " is not supported for this entity type)");
      }
    }
    if (json.has("contentSources")) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (ContentSources is only supported for entity type externalItem)");
    }
    if (json.has("aggregations") || json.has("collapseProperties")) {
      throw new Refusal(
          400,
          "NotSupported",
          "The sandbox does not aggregate or collapse; nothing may be ignored in silence.");
    }
    if (json.path("enableTopResults").asBoolean(false)
        && !texts(json.path("entityTypes")).equals(List.of("message"))) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (EnableTopResults is only supported for entity type message)");
    }
  }

  private static int number(JsonNode json, String name, int otherwise, int min, int max) {
    JsonNode node = json.path(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isInt() || node.asInt() < min || node.asInt() > max) {
      throw Refusal.badRequest(
          "SearchRequest Invalid (" + name + " must be from " + min + " to " + max + ")");
    }
    return node.asInt();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
