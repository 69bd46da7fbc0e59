package io.m365connector.graph.rest;

import java.util.regex.Pattern;

/** The path of a site on its host: names with slashes between, none at the ends. */
public record SitePath(String value) {

  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}_.~ -]{1,128}(/[\\p{L}\\p{N}_.~ -]{1,128}){0,5}");

  /** Checks the path. */
  public SitePath {
    if (!FORM.matcher(value).matches() || ("/" + value + "/").contains("/../")) {
      throw new IllegalArgumentException("Not the path of a site");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
