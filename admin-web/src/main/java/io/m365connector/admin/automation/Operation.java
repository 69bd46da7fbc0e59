package io.m365connector.admin.automation;

import java.util.List;

/**
 * An operation of the API.
 *
 * @param fields of the path, the query, the headers and the body, in this order
 * @param statuses that it answers with
 */
public record Operation(
    String method, String path, String summary, List<Field> fields, List<String> statuses) {

  /**
   * Something to give.
   *
   * @param place {@code path}, {@code query}, {@code header} or {@code body}
   */
  public record Field(String name, String place, boolean required, String description) {}

  /** For links and headings. */
  public String id() {
    return (method + path).replaceAll("[^A-Za-z]+", "-");
  }
}
