package io.m365connector.graph;

import java.util.regex.Pattern;

/**
 * An identifier that goes into a Graph path. What Graph hands out fits; separators, encodings and
 * anything that could leave its path segment do not.
 */
public record GraphId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_=+!:@.,-]{1,512}");

  /** Checks the identifier. */
  public GraphId {
    if (!FORM.matcher(value).matches() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException("Not an identifier of Microsoft Graph");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
