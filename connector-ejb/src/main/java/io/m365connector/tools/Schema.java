package io.m365connector.tools;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * Writes JSON Schemas (2020-12) as every client reads them: inline, one type each, no combinators,
 * arrays with items.
 */
public final class Schema {

  private final JsonObjectBuilder properties = Json.createObjectBuilder();
  private final JsonArrayBuilder required = Json.createArrayBuilder();
  private boolean anyRequired;

  private Schema() {}

  public static Schema object() {
    return new Schema();
  }

  public Schema text(String name, String description) {
    return add(name, typed("string", description));
  }

  /** A text that is one of a few words. */
  public Schema choice(String name, String description, String... words) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (String word : words) {
      values.add(word);
    }
    return add(name, typed("string", description).add("enum", values));
  }

  public Schema flag(String name, String description) {
    return add(name, typed("boolean", description));
  }

  public Schema number(String name, String description) {
    return add(name, typed("integer", description));
  }

  /** A whole number; what lies outside the bounds is brought inside. */
  public Schema number(String name, String description, int least, int most, int fallback) {
    return add(
        name,
        typed("integer", description)
            .add("minimum", least)
            .add("maximum", most)
            .add("default", fallback));
  }

  public Schema decimal(String name, String description) {
    return add(name, typed("number", description));
  }

  public Schema texts(String name, String description) {
    return add(name, typed("array", description).add("items", type("string")));
  }

  public Schema list(String name, String description, Schema items) {
    return add(name, typed("array", description).add("items", items.json()));
  }

  public Schema object(String name, String description, Schema shape) {
    JsonObjectBuilder json = Json.createObjectBuilder(shape.json());
    return add(name, json.add("description", description));
  }

  public Schema required(String... names) {
    for (String name : names) {
      required.add(name);
      anyRequired = true;
    }
    return this;
  }

  /** The schema. */
  public JsonObject json() {
    JsonObjectBuilder json = type("object").add("properties", properties.build());
    if (anyRequired) {
      json.add("required", required.build());
    }
    return json.build();
  }

  /** A list with its window and, last, its pagination marker. */
  public static Schema page(String itemsDescription, Schema item) {
    return object()
        .list("items", itemsDescription, item)
        .texts("notes", "What was done differently from what the arguments may suggest")
        .required("items", "pagination");
  }

  /** Closes {@link #page} with the marker. */
  public Schema paginated() {
    return object(
        "pagination",
        "Whether there is more and how to get it",
        object()
            .flag("moreResults", "Whether more items follow")
            .number("nextOffset", "Send it as offset for the next page")
            .text("nextCursor", "Send it as cursor for the next page; expires after an hour")
            .number("totalResultCount", "How many items match in all, where Microsoft says so")
            .required("moreResults"));
  }

  /** The time window as it was understood. */
  public Schema windowed() {
    return object(
        "window",
        "The time window as it was understood, both ends included",
        object()
            .text("after", "Beginning, UTC")
            .text("before", "End, UTC")
            .text("timeZone", "The zone in which days were counted")
            .text("nowDateTime", "What now meant")
            .required("timeZone", "nowDateTime"));
  }

  private Schema add(String name, JsonObjectBuilder schema) {
    properties.add(name, schema);
    return this;
  }

  private static JsonObjectBuilder type(String type) {
    return Json.createObjectBuilder().add("type", type);
  }

  private static JsonObjectBuilder typed(String type, String description) {
    return type(type).add("description", description);
  }
}
