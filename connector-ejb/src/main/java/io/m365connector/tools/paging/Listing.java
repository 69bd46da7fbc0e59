package io.m365connector.tools.paging;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.OptionalInt;

/** A page as the model gets it: items, and last of all whether there is more and how to get it. */
public final class Listing {

  /** How far a page reaches; more would crowd a model's context (about 10,000 tokens). */
  public static final int MAX_CHARACTERS = 40_000;

  /** How the next page is asked for. */
  public enum Paging {
    OFFSET,
    CURSOR
  }

  private Listing() {}

  /** The pagination marker of a walk. */
  public static JsonObject pagination(
      Walked walked, ListCall call, Paging paging, OptionalInt total) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    Position next = walked.next();
    json.add("moreResults", next != null);
    if (next != null && paging == Paging.OFFSET) {
      json.add("nextOffset", next.offset());
    } else if (next != null) {
      json.add("nextCursor", call.cursor(next));
    }
    total.ifPresent(count -> json.add("totalResultCount", count));
    return json.build();
  }

  /** The end of a list that was given whole. */
  public static JsonObject complete(int total) {
    return Json.createObjectBuilder()
        .add("moreResults", false)
        .add("totalResultCount", total)
        .build();
  }

  /** The items as JSON. */
  public static JsonArray array(Iterable<JsonObject> items) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(array::add);
    return array.build();
  }
}
