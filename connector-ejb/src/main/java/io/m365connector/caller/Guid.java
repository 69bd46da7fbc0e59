package io.m365connector.caller;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reads GUIDs strictly: {@link UUID#fromString} alone accepts shortened and padded groups. */
final class Guid {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Guid() {}

  static UUID parse(String text) {
    if (text.length() != 36 || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a GUID in its canonical form");
    }
    return UUID.fromString(text);
  }
}
