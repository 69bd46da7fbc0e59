package io.m365connector.admin.automation;

import io.m365connector.admin.automation.Operation.Field;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations of an OpenAPI document, by the first part of their path. */
final class ApiDocument {

  private ApiDocument() {}

  static Map<String, List<Operation>> read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return operations(reader.readObject());
    }
  }

  private static Map<String, List<Operation>> operations(JsonObject document) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods
                    .asJsonObject()
                    .forEach(
                        (method, operation) ->
                            groups
                                .computeIfAbsent(path.split("/")[1], key -> new ArrayList<>())
                                .add(operation(method, path, operation.asJsonObject()))));
    return groups;
  }

  private static Operation operation(String method, String path, JsonObject operation) {
    List<Field> fields = new ArrayList<>();
    operation
        .getJsonArray("parameters")
        .getValuesAs(JsonObject.class)
        .forEach(
            each ->
                fields.add(
                    new Field(
                        each.getString("name"),
                        each.getString("in"),
                        each.getBoolean("required"),
                        each.getString("description"))));
    if (operation.containsKey("requestBody")) {
      fields.addAll(body(operation.getJsonObject("requestBody")));
    }
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.getString("summary"),
        fields,
        List.copyOf(operation.getJsonObject("responses").keySet()));
  }

  /** A JSON object's fields; what is no object is one field named by its media type. */
  private static List<Field> body(JsonObject body) {
    List<Field> fields = new ArrayList<>();
    body.getJsonObject("content")
        .forEach(
            (type, content) -> {
              JsonObject schema = content.asJsonObject().getJsonObject("schema");
              if (schema == null || !schema.containsKey("properties")) {
                fields.add(new Field(type, "body", true, ""));
                return;
              }
              Set<String> required =
                  schema.containsKey("required")
                      ? schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                          .map(JsonString::getString)
                          .collect(Collectors.toSet())
                      : Set.of();
              schema
                  .getJsonObject("properties")
                  .forEach(
                      (name, field) ->
                          fields.add(
                              new Field(
                                  name,
                                  "body",
                                  required.contains(name),
                                  field.asJsonObject().getString("description", ""))));
            });
    return fields;
  }
}
